// QuerySyntax: see ARCHITECTURE.md, "Rooms".
