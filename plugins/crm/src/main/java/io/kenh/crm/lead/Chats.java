package io.kenh.crm.lead;

import java.util.Collection;
import java.util.Set;

/** Who is known on a channel, told by whoever knows of conversations. */
public interface Chats {
    /** Of these contacts those that somebody of the company has talked with. */
    Set<Long> known(long companyId, Collection<Long> partners);
}
