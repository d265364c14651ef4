package io.kenh.zalosimulator.platform;

/** Addresses of avatars: the given one, or a drawn one. */
public final class Faces {
    private final Platform platform;

    public Faces(Platform platform) {
        this.platform = platform;
    }

    public String of(String given, String key) {
        return given.isEmpty() ? platform.url("/faces/" + key + ".png") : given;
    }
}
