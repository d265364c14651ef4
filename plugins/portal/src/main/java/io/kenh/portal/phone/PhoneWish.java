package io.kenh.portal.phone;

import io.kenh.api.data.CompanyOwned;
import io.kenh.api.error.KenhException;
import io.kenh.portal.PortalError;
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
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A customer wants another phone number. Conversations find their contact by it: staff make sure first. */
@Entity(name = "PortalPhoneWish")
@Table(name = "portal_phone_wish")
public class PhoneWish extends CompanyOwned {
    static final int REASON = 300;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "portal_phone_wish_seq")
    @SequenceGenerator(name = "portal_phone_wish_seq", sequenceName = "portal_phone_wish_seq", allocationSize = 50)
    private Long id;

    @Version
    private int version;

    @Column(name = "partner_id", updatable = false)
    private long partnerId;

    @Column(updatable = false)
    private String typed;

    @Column(updatable = false)
    private String number;

    @Enumerated(EnumType.STRING)
    private WishState state;

    private String reason;

    @Column(name = "asked_at", updatable = false)
    private Instant askedAt;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    @Column(name = "closed_by")
    private @Nullable Long closedBy;

    protected PhoneWish() {}

    /** @param number in E.164; empty: none any more */
    PhoneWish(long companyId, long partnerId, String typed, String number, Instant now) {
        super(companyId);
        this.partnerId = partnerId;
        this.typed = typed;
        this.number = number;
        this.state = WishState.PENDING;
        this.reason = "";
        this.askedAt = now;
    }

    /**
     * @param why what the customer is told
     * @param by of staff; null: the customer
     * @throws KenhException {@code portal.phone-wish-closed} (409) when it was answered or taken back before
     */
    void close(WishState how, String why, @Nullable Long by, Instant now) {
        if (state != WishState.PENDING) {
            throw new KenhException(PortalError.PHONE_WISH_CLOSED);
        }
        state = how;
        reason = why;
        closedBy = by;
        closedAt = now;
    }

    PhoneWishView view() {
        return new PhoneWishView(
                Objects.requireNonNull(id), partnerId, typed, number, state, reason, askedAt, closedAt, closedBy);
    }
}
