package io.kenh.zalooa;

import io.kenh.api.addon.Host;
import io.kenh.api.settings.Setting;
import io.kenh.api.settings.Setting.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Where Zalo is, and what an administrator may choose. */
public final class ZaloOaSettings {
    public static final Setting<String> OAUTH_URL =
            Setting.url("zalo.oauth-url", Kind.DEPLOYMENT, "https://oauth.zaloapp.com");
    public static final Setting<String> OPENAPI_URL =
            Setting.url("zalo.openapi-url", Kind.DEPLOYMENT, "https://openapi.zalo.me");
    public static final Setting<String> BUSINESS_URL =
            Setting.url("zalo.business-url", Kind.DEPLOYMENT, "https://business.openapi.zalo.me");
    public static final Setting<String> GRAPH_URL =
            Setting.url("zalo.graph-url", Kind.DEPLOYMENT, "https://graph.zalo.me");

    /** Before the OA's id it makes the address that opens its chat. */
    public static final Setting<String> CHAT_URL = Setting.url("zalo.chat-url", Kind.DEPLOYMENT, "https://zalo.me");

    /**
     * Where files of customers may be fetched from, besides the addresses above: these domains and what is below them. Zalo documents no
     * list; these are the ones its events name.
     */
    public static final Setting<String> MEDIA_HOSTS =
            Setting.text("zalo.media-hosts", Kind.DEPLOYMENT, "zdn.vn, zadn.vn, zaloapp.com, zalo.me");

    /** {@link #MEDIA_HOSTS} one by one. */
    public static List<String> mediaDomains(Host host) {
        return Arrays.stream(host.settings().get(MEDIA_HOSTS).split("[,\\s]+"))
                .map(domain -> domain.toLowerCase(Locale.ROOT))
                .filter(domain -> !domain.isEmpty())
                .toList();
    }

    /** Zalo's console text asks for one fixed challenge, its SDK sends one per request; both exist in the field. */
    public static final Setting<PkceMode> PKCE_MODE =
            new Setting<>("zalo-oa.pkce-mode", Kind.PLAIN, PkceMode.PER_REQUEST, PkceMode::parse);

    public static final Setting<String> PKCE_VERIFIER = Setting.text("zalo-oa.pkce-verifier", Kind.SECRET, "");
    public static final Setting<Boolean> DOCUMENTS_ALLOWED = Setting.flag("zalo-oa.documents-allowed", false);
    public static final Setting<Boolean> AUTO_LINK = Setting.flag("zalo-oa.auto-link-by-phone", false);

    /**
     * Free replies within 48 h of an interaction; 0 is without limit. Without limit since 2026-01-01, 8 until then
     * (docs.zaloplatforms.com, OA, consultation message: quota type {@code reply}).
     */
    public static final Setting<Integer> FREE_REPLIES = Setting.number("zalo-oa.free-replies", 0, 0, 1000);

    /** Days. Zalo repeats an event for less than two hours; with the row goes the knowledge that it was here. */
    public static final Setting<Integer> KEEP_EVENTS = Setting.number("zalo-oa.keep-events-days", 90, 3, 3650);

    public static final Setting<Integer> KEEP_SENDS = Setting.number("zalo-oa.keep-sends-days", 180, 8, 3650);
    public static final Setting<Integer> KEEP_API_LOG = Setting.number("zalo-oa.keep-api-log-days", 30, 1, 3650);

    public enum PkceMode {
        PER_REQUEST,
        FIXED;

        static PkceMode parse(String text) {
            try {
                return valueOf(text.strip().toUpperCase(Locale.ROOT));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("zalo-oa.problem.pkce-mode", e);
            }
        }

        /** As the settings page writes it. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private ZaloOaSettings() {}

    public static List<Setting<?>> all() {
        return List.of(
                OAUTH_URL,
                OPENAPI_URL,
                BUSINESS_URL,
                GRAPH_URL,
                CHAT_URL,
                MEDIA_HOSTS,
                PKCE_MODE,
                PKCE_VERIFIER,
                DOCUMENTS_ALLOWED,
                AUTO_LINK,
                FREE_REPLIES,
                KEEP_EVENTS,
                KEEP_SENDS,
                KEEP_API_LOG);
    }
}
