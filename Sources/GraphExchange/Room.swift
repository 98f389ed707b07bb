// GraphExchange: see ARCHITECTURE.md, "Rooms".
