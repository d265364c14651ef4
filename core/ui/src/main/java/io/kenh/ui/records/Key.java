package io.kenh.ui.records;

/**
 * What a group of records has in common.
 *
 * @param token as a filter of the column says it
 * @param order groups stand in this order; those without a value last
 */
record Key(String token, String label, Comparable<?> order) {

    boolean none() {
        return token.equals(State.NONE);
    }

    @SuppressWarnings("unchecked") // keys of one axis have one type of order
    int compareTo(Key other) {
        if (none() || other.none()) {
            return Boolean.compare(none(), other.none());
        }
        int order = ((Comparable<Object>) order()).compareTo(other.order());
        return order != 0 ? order : token.compareTo(other.token);
    }
}
