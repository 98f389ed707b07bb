// ResultRendering: see ARCHITECTURE.md, "Rooms".
