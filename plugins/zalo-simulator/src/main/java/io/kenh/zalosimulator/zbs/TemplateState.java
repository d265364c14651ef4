package io.kenh.zalosimulator.zbs;

import java.util.Optional;

/** As Zalo calls them; in the list they are asked for by number. */
public enum TemplateState {
    ENABLE(1),
    PENDING_REVIEW(2),
    REJECT(3),
    DISABLE(4),
    DELETE(5);

    private final int code;

    TemplateState(int code) {
        this.code = code;
    }

    static Optional<TemplateState> ofCode(String text) {
        for (var state : values()) {
            if (text.equals(Integer.toString(state.code))) {
                return Optional.of(state);
            }
        }
        return Optional.empty();
    }
}
