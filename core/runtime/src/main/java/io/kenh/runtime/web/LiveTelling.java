package io.kenh.runtime.web;

/** To be told after a commit: the same topic twice in one write is one signal. */
public record LiveTelling(LiveHub hub, String topic, String permission) implements Runnable {
    @Override
    public void run() {
        hub.signal(topic, permission);
    }
}
