package io.kenh.catalog.api.lines;

import io.kenh.api.addon.Host;
import io.kenh.catalog.api.TaxRef;
import java.util.List;

/** The taxes of a line as they were when it was written, kept as text. */
public record TaxText(Host host) {
    private static final String NONE = "";

    public String write(List<TaxRef> taxes) {
        return taxes.isEmpty() ? NONE : host.json().write(taxes);
    }

    public List<TaxRef> read(String text) {
        return text.isEmpty() ? List.of() : List.of(host.json().read(text, TaxRef[].class));
    }
}
