// SourceDiagnostics: see ARCHITECTURE.md, "Rooms".
