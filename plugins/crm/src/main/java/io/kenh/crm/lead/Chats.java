package io.kenh.crm.lead;

/** Who is known on a channel, told by whoever knows of conversations. */
public interface Chats {
    /** Whether somebody of the actor's company has talked with this contact. */
    boolean known(long partnerId);
}
