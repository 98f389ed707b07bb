// QueryEngine: see ARCHITECTURE.md, "Rooms".
