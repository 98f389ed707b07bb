// GraphModel: see ARCHITECTURE.md, "Rooms".
