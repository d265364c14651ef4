package io.kenh.zbstemplates.platform;

import io.kenh.zbstemplates.template.PlatformFacts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What templates need of the platform. Calls are made outside transactions. */
public interface TemplatePlatform {
    /** An account of the actor's companies; without an actor, of all. */
    record Account(long id, long companyId, String name, String oaId, boolean usable) {}

    /** Zalo's own states, read leniently: null for one we do not know. */
    enum Status {
        ENABLE,
        PENDING_REVIEW,
        REJECT,
        DISABLE,
        DELETE;

        public static @Nullable Status of(String text) {
            for (var status : values()) {
                if (status.name().equalsIgnoreCase(text.strip())) {
                    return status;
                }
            }
            return null;
        }
    }

    record Submitted(String zaloId, PlatformFacts facts) {}

    record Listed(
            String zaloId,
            String name,
            @Nullable Status status,
            @Nullable String quality) {}

    record Param(String name, boolean required, int maxLength) {}

    record Button(int type, String title, String content) {}

    /** @param tag Zalo's word for the purpose */
    record Detail(
            String zaloId,
            String name,
            @Nullable Status status,
            String reason,
            String tag,
            List<Param> params,
            List<Button> buttons,
            PlatformFacts facts) {}

    List<Account> accounts();

    Optional<Account> account(long id);

    /**
     * Makes a template, or with {@code zaloId} changes a rejected one.
     *
     * @throws PlatformException when it was refused, not carried out, or nobody knows
     */
    Submitted submit(long accountId, @Nullable String zaloId, Map<String, Object> template);

    /** All of the account. @throws PlatformException */
    List<Listed> list(long accountId);

    /** @throws PlatformException */
    Detail detail(long accountId, String zaloId);

    /** @return the platform's id of the picture @throws PlatformException */
    String upload(long accountId, String name, String mediaType, byte[] content);
}
