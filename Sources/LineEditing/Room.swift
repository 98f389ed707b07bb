// LineEditing: see ARCHITECTURE.md, "Rooms".
