package io.kenh.zbstemplates.page;

/** Moves and removes one component of the builder. */
public record Handles(String path, String kind, int at, int count) {
    public String command(String what) {
        return what + ":" + kind + "." + at;
    }

    public String name() {
        return Difference.label(kind + "." + at);
    }

    public boolean first() {
        return at == 0;
    }

    public boolean last() {
        return at == count - 1;
    }
}
