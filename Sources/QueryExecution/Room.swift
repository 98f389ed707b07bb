// QueryExecution: see ARCHITECTURE.md, "Rooms".
