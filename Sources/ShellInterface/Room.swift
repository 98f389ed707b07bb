// ShellInterface: see ARCHITECTURE.md, "Rooms".
