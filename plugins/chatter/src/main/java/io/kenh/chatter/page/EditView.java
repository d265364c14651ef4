package io.kenh.chatter.page;

import java.util.List;

/** A note being changed. */
public record EditView(long id, int version, String base, String text, List<Long> mentions, String error) {
    EditView typed(String typed) {
        return new EditView(id, version, base, typed, mentions, error);
    }

    public String path() {
        return "/chatter/entries/" + id;
    }
}
