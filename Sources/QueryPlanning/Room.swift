// QueryPlanning: see ARCHITECTURE.md, "Rooms".
