package io.kenh.zalooa.link;

import io.kenh.api.data.CompanyOwned;
import io.kenh.api.data.SearchText;
import io.kenh.inbox.api.ThreadKey;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.text.Normalizer;
import java.time.Instant;
import java.util.Locale;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A person as one Official Account knows them, and the contact we think they are. Zalo's ids differ per account. */
@Entity
@Table(name = "zalo_oa_link")
public class ZaloLink extends CompanyOwned {
    /** Marks the thread of a visitor without a Zalo identity. */
    public static final String ANONYMOUS = "anon:";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "zalo_oa_link_seq")
    @SequenceGenerator(name = "zalo_oa_link_seq", sequenceName = "zalo_oa_link_seq", initialValue = 1000)
    private long id;

    @Version
    private long version;

    @Column(name = "account_id", nullable = false, updatable = false)
    private long accountId;

    @Column(name = "zalo_user_id", nullable = false)
    private String zaloUserId;

    @Column(name = "user_id_by_app")
    private @Nullable String userIdByApp;

    /** An anonymous visitor's conversation at Zalo; answers need it. */
    @Column(name = "conversation_ref")
    private @Nullable String conversationRef;

    @Column(name = "partner_id", nullable = false)
    private long partnerId;

    /** Whom a person or the first message chose; {@code partnerId} is the same contact followed through merges. */
    @Column(name = "home_partner_id")
    private @Nullable Long homePartnerId;

    @Column(name = "suggested_partner_id")
    private @Nullable Long suggestedPartnerId;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(nullable = false)
    private LinkState state;

    @Column(nullable = false)
    private String name;

    @Column(name = "search_name", nullable = false)
    private String searchName;

    @Column(name = "avatar_url")
    private @Nullable String avatarUrl;

    private @Nullable String phone;
    private boolean followed;
    private boolean reachable;
    private boolean anonymous;

    @Column(name = "last_interaction_at")
    private @Nullable Instant lastInteractionAt;

    @Column(name = "follow_changed_at")
    private @Nullable Instant followChangedAt;

    @Column(name = "reach_changed_at")
    private @Nullable Instant reachChangedAt;

    @Column(name = "window_refused_at")
    private @Nullable Instant windowRefusedAt;

    @Column(name = "charged_at")
    private @Nullable Instant chargedAt;

    private int replies;

    @Column(name = "profile_synced_at")
    private @Nullable Instant profileSyncedAt;

    @Column(name = "created_at", nullable = false, updatable = false)
    private Instant createdAt;

    protected ZaloLink() {}

    ZaloLink(long companyId, long accountId, String zaloUserId, long partnerId, String name, Instant now) {
        super(companyId);
        this.accountId = accountId;
        this.zaloUserId = zaloUserId;
        chosen(partnerId);
        this.state = LinkState.SHADOW;
        this.name = SearchText.cut(name, 200);
        this.searchName = fold(this.name);
        this.reachable = true;
        this.anonymous = zaloUserId.startsWith(ANONYMOUS);
        this.createdAt = now;
    }

    /** Lower case without accents, for searching. */
    public static String fold(String text) {
        var bare = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
        return bare.replace('đ', 'd').replace('Đ', 'd').toLowerCase(Locale.ROOT).strip();
    }

    public long id() {
        return id;
    }

    public long accountId() {
        return accountId;
    }

    public String zaloUserId() {
        return zaloUserId;
    }

    public long partnerId() {
        return partnerId;
    }

    /** Whom the link was made for, before any merge. */
    public long homePartnerId() {
        return homePartnerId == null ? partnerId : homePartnerId;
    }

    public LinkState state() {
        return state;
    }

    public String name() {
        return name;
    }

    public @Nullable Long suggestedPartnerId() {
        return suggestedPartnerId;
    }

    public @Nullable String conversationRef() {
        return conversationRef;
    }

    public Activity activity() {
        return new Activity(lastInteractionAt, windowRefusedAt, chargedAt, blockedAt(), replies);
    }

    /** Who only unfollowed may still be answered while the window is open; whom Zalo refused may not. */
    private @Nullable Instant blockedAt() {
        return reachable || reachChangedAt == null || reachChangedAt.equals(followChangedAt) ? null : reachChangedAt;
    }

    public boolean anonymous() {
        return anonymous;
    }

    public ThreadKey thread() {
        return new ThreadKey("zalo-oa", accountId, zaloUserId);
    }

    /** The customer did something that opens the window; events come in any order. */
    public void interacted(Instant at) {
        if (lastInteractionAt == null || lastInteractionAt.isBefore(at)) {
            lastInteractionAt = at;
            replies = 0;
        }
        reachable(true, at);
    }

    /** The account wrote, here or in Zalo's own manager. */
    public void replied(Instant at) {
        if (lastInteractionAt != null && !at.isBefore(lastInteractionAt)) {
            replies++;
        }
    }

    /** Zalo took a message from the package or the balance: what is free is used up until the person does something. */
    public void charged(Instant at) {
        if (chargedAt == null || chargedAt.isBefore(at)) {
            chargedAt = at;
        }
    }

    /** Zalo refused free text: by its count the window is closed, whatever ours says. */
    public void windowRefused(Instant at) {
        if (windowRefusedAt == null || windowRefusedAt.isBefore(at)) {
            windowRefusedAt = at;
        }
    }

    public void knownToAppAs(String byApp) {
        if (!byApp.isEmpty()) {
            userIdByApp = SearchText.cut(byApp, 60);
        }
    }

    public void talksIn(String conversation) {
        if (!conversation.isEmpty()) {
            conversationRef = SearchText.cut(conversation, 100);
        }
    }

    /** Events come in any order: one older than the last says nothing any more. */
    public void follows(boolean now, Instant at) {
        if (followChangedAt == null || !at.isBefore(followChangedAt)) {
            followed = now;
            followChangedAt = at;
        }
        // Leaving makes nobody whom Zalo refused any easier to reach.
        if (now || reachable) {
            reachable(now, at);
        }
    }

    /** Zalo said that this person cannot be written to. */
    public void unreachable(Instant at) {
        reachable(false, at);
    }

    private void reachable(boolean now, Instant at) {
        if (reachChangedAt == null || !at.isBefore(reachChangedAt)) {
            reachable = now;
            reachChangedAt = at;
        }
    }

    /** @param at when Zalo was asked; what the person did later is known better */
    public void profile(String newName, @Nullable String newAvatar, boolean follows, Instant at) {
        if (!newName.isBlank()) {
            name = SearchText.cut(newName.strip(), 200);
            searchName = fold(name);
        }
        avatarUrl = newAvatar;
        if (followChangedAt == null || !at.isBefore(followChangedAt)) {
            followed = follows;
        }
        profileSyncedAt = at;
    }

    public void gavePhone(String given) {
        phone = SearchText.cut(given, 30);
    }

    public void suggest(long partner) {
        if (state == LinkState.SHADOW || state == LinkState.SUGGESTED) {
            state = LinkState.SUGGESTED;
            suggestedPartnerId = partner;
        }
    }

    public void linkTo(long partner) {
        chosen(partner);
        suggestedPartnerId = null;
        state = LinkState.LINKED;
    }

    /** The wrong person: a new temporary contact; the history stays with the link. */
    public void unlink(long shadowPartner) {
        chosen(shadowPartner);
        suggestedPartnerId = null;
        state = LinkState.SHADOW;
    }

    /** The contact was merged into another one, or a merge was undone. */
    void follow(long partner) {
        partnerId = partner;
        if (suggestedPartnerId != null && suggestedPartnerId == partner) {
            suggestedPartnerId = null;
            if (state == LinkState.SUGGESTED) {
                state = LinkState.SHADOW;
            }
        }
    }

    /** The state follows the contact: one that is no longer temporary makes the link a real one, and back after an undo. */
    void partnerIs(boolean temporary) {
        if (temporary && state == LinkState.LINKED) {
            state = LinkState.SHADOW;
        } else if (!temporary && (state == LinkState.SHADOW || state == LinkState.SUGGESTED)) {
            suggestedPartnerId = null;
            state = LinkState.LINKED;
        }
    }

    /** The person took back their data; what is left cannot be traced to them. */
    public void erase(String hashedUser, long partner) {
        chosen(partner);
        zaloUserId = hashedUser;
        userIdByApp = null;
        conversationRef = null;
        suggestedPartnerId = null;
        name = "";
        searchName = "";
        avatarUrl = null;
        phone = null;
        followed = false;
        reachable = false;
        lastInteractionAt = null;
        followChangedAt = null;
        reachChangedAt = null;
        windowRefusedAt = null;
        chargedAt = null;
        replies = 0;
        profileSyncedAt = null;
        state = LinkState.ERASED;
    }

    private void chosen(long partner) {
        partnerId = partner;
        homePartnerId = partner;
    }

    public LinkView view(String account) {
        return new LinkView(
                id,
                accountId,
                account,
                zaloUserId,
                partnerId,
                suggestedPartnerId,
                state,
                name,
                avatarUrl,
                phone,
                followed,
                reachable,
                anonymous,
                activity(),
                profileSyncedAt);
    }
}
