// QueryBinding: see ARCHITECTURE.md, "Rooms".
