// CorpusLoading: see ARCHITECTURE.md, "Rooms".
