package io.kenh.websitebutton.site;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What staff decide about a site.
 *
 * @param accountId the Official Account people write to
 * @param origins where the button may stand: {@code https://shop.example.vn}, one to a line
 * @param popupSeconds until the greeting opens by itself; 0 never
 * @param hours see {@link OfficeHours}
 * @param closedText what stands in the greeting's place outside of them
 * @param pages see {@link PagePatterns}; empty for all
 * @param notPages pages without it, whatever {@code pages} says
 * @param colour {@code #rrggbb}
 * @param language of the button's own words
 * @param withCode asks visitors to send a short reference, by which their message is surely theirs
 */
@Embeddable
public record SiteData(
        String name,
        @Column(name = "account_id") long accountId,
        String origins,
        @Enumerated(EnumType.STRING) Corner corner,
        @Enumerated(EnumType.STRING) Mode mode,
        String greeting,
        @Column(name = "popup_seconds") int popupSeconds,
        String hours,
        @Column(name = "closed_text") String closedText,
        @Column(name = "time_zone") String timeZone,
        String pages,
        @Column(name = "not_pages") String notPages,
        String colour,
        String language,
        @Column(name = "with_code") boolean withCode,
        boolean active) {
    /** As Zalo's. */
    public static final String BLUE = "#0068ff";

    public List<String> allowed() {
        return origins.lines().toList();
    }

    /** The origin of what people type: an address of a page, or only a domain. */
    public static Optional<String> origin(String typed) {
        var text = typed.contains("://") ? typed : "https://" + typed;
        try {
            var uri = URI.create(text.strip());
            if (uri.getHost() == null
                    || uri.getUserInfo() != null
                    || !List.of("http", "https").contains(uri.getScheme())) {
                return Optional.empty();
            }
            int port = uri.getPort();
            boolean usual = port == -1 || port == (uri.getScheme().equals("https") ? 443 : 80);
            return Optional.of(
                    (uri.getScheme() + "://" + uri.getHost() + (usual ? "" : ":" + port)).toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
