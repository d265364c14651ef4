package io.kenh.inbox.api;

/**
 * Opens documents again because a customer wrote. Offered as a service ({@code new Service<>(Reopening.class, …)}) by whoever listens to
 * {@link MessageReceived} for it: what listens too, and does this or that as documents are open or closed, asks this first, since nothing
 * orders the two.
 */
@FunctionalInterface
public interface Reopening {
    /** Does what the message asks for, once: told of it again, before or after, it changes nothing. Joins the caller's write. */
    void wrote(MessageReceived event);
}
