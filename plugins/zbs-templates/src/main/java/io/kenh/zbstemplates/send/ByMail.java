package io.kenh.zbstemplates.send;

import io.kenh.api.data.DocRef;
import java.util.Optional;

/** E-mail as a way to the customer: a service while e-mail is enabled. */
public interface ByMail {
    /**
     * An e-mail a rule sends: once for its key.
     *
     * @param text plain
     * @param moment of its template; empty without
     */
    record Post(
            long companyId,
            String to,
            String name,
            long partnerId,
            String subject,
            String text,
            DocRef document,
            String moment,
            String key) {}

    /** Whether the company has a mail server. */
    boolean ready(long companyId);

    /** Where the actor may set one up; empty for who may not. */
    Optional<String> setUpPath();

    /** Where the actor writes one about this document; a form is posted there. Empty for who may not. */
    Optional<String> page(DocRef document);

    /** Whether it is one that can be written to. */
    boolean address(String text);

    /** Inside a write it is part of it. @return the e-mail's id */
    long queue(Post post);
}
