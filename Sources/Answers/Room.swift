// Answers: see ARCHITECTURE.md, "Rooms".
