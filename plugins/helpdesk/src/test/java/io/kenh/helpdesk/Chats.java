package io.kenh.helpdesk;

import io.kenh.api.data.DocRef;
import io.kenh.api.data.DocType;
import io.kenh.api.data.DocView;
import io.kenh.api.data.Documents;
import io.kenh.api.data.FactValue;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every conversation is there. */
final class Chats implements Documents {
    @Override
    public List<DocType<?>> types() {
        return List.of();
    }

    @Override
    public Optional<DocType<?>> type(String name) {
        return Optional.empty();
    }

    @Override
    public Optional<DocView> find(DocRef ref) {
        return Optional.of(new DocView(ref, "Khách 1", "/inbox/conversations/" + ref.id(), 1L, Office.COMPANY));
    }

    @Override
    public Map<DocRef, DocView> find(Collection<DocRef> refs) {
        return Map.of();
    }

    @Override
    public Map<String, FactValue> facts(DocRef ref) {
        return Map.of();
    }
}
