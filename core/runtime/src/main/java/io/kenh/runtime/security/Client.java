package io.kenh.runtime.security;

import io.kenh.api.data.SearchText;

/** Where a request comes from; {@code userAgent} is cut to what the tables hold. */
public record Client(String address, String userAgent) {
    private static final int MAX = 250;

    public Client {
        address = SearchText.cut(address, 60);
        userAgent = SearchText.cut(userAgent, MAX);
    }
}
