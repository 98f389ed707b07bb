// QuestionLanguage: see ARCHITECTURE.md, "Rooms".
