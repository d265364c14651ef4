package io.kenh.contacts.api;

import java.util.List;
import java.util.Optional;

/** Banks that take transfers by VietQR: {@code host.services().get(Banks.class)}. The same for everybody. */
public interface Banks {
    /**
     * A bank.
     *
     * @param bin the number the switch knows it by: six digits
     * @param name as its customers call it
     */
    record Bank(String bin, String name) {}

    /** By name. */
    List<Bank> all();

    Optional<Bank> find(String bin);
}
