// TextFolding: see ARCHITECTURE.md, "Rooms".
