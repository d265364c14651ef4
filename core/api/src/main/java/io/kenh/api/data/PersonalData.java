package io.kenh.api.data;

import java.util.function.Consumer;

/**
 * What a plugin knows about a person, for the copy of their data they may ask for: a service. Documents of the portal ({@link PortalDocs})
 * are in the copy without it.
 */
public interface PersonalData {
    /** Name of the file in the copy, without ending: {@code conversations}. */
    String name();

    /**
     * Writes one record after the other, read in pages: the copy is sent while it is made. Called as the system: look for this partner only.
     *
     * @param to takes records and maps that become JSON
     */
    void write(long partnerId, Consumer<Object> to);

    /** Stored files that belong to it. Called after the records, as the system. */
    default void files(long partnerId, Files to) {}

    /** Takes files for the copy. */
    interface Files {
        /** @param name as people know it; two may have the same @param fileId of {@link io.kenh.api.file.Files} */
        void add(String name, String fileId);

        /** One that stands in no store, such as a picture of what was drawn. @param name with its ending; two may have the same */
        void add(String name, byte[] content);
    }
}
