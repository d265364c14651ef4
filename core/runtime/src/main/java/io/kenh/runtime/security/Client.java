package io.kenh.runtime.security;

/** Where a request comes from; {@code userAgent} is cut to what the tables hold. */
public record Client(String address, String userAgent) {
    private static final int MAX = 250;

    public Client {
        address = address.length() > 60 ? address.substring(0, 60) : address;
        userAgent = userAgent.length() > MAX ? userAgent.substring(0, MAX) : userAgent;
    }
}
