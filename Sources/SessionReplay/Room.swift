// SessionReplay: see ARCHITECTURE.md, "Rooms".
