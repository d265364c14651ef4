package io.kenh.contacts.partner;

import io.kenh.api.data.CompanyOwned;
import io.kenh.api.data.SearchText;
import io.kenh.contacts.api.DoNotContact.Origin;
import io.kenh.contacts.api.DoNotContact.Wish;
import io.kenh.contacts.api.PartnerPhoneChanged;
import io.kenh.contacts.tag.Tag;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.PostLoad;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.SQLRestriction;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A person or a company. Without a company of its own it is shared by all. */
@Entity
@Table(name = "contacts_partner")
@SQLRestriction("(company_id is null or " + CompanyOwned.SEEN + ")")
public class Partner {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "contacts_partner_seq")
    @SequenceGenerator(name = "contacts_partner_seq", sequenceName = "contacts_partner_seq", allocationSize = 50)
    private Long id;

    @Version
    private int version;

    @Nullable
    @Column(name = "company_id")
    private Long companyId;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Kind kind;

    private String name;

    @Column(name = "sort_name")
    private String sortName;

    @Nullable
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "parent_id")
    private Partner parent;

    @Nullable
    @Column(name = "job_title")
    private String jobTitle;

    @Nullable
    @Embedded
    private PhoneNumber phone;

    /** What others know of the number; a new partner's nobody has asked for yet. */
    @Transient
    private @Nullable String knownPhone;

    @Transient
    private boolean phoneKnown;

    @Nullable
    private String email;

    @Nullable
    @Column(name = "tax_code")
    private String taxCode;

    @Embedded
    private Address address;

    private String language;

    @Nullable
    private String notes;

    @Nullable
    @Column(name = "avatar_url")
    private String avatarUrl;

    @Nullable
    @Column(name = "avatar_file")
    private String avatarFile;

    private boolean active = true;

    private boolean shadow;

    @Column(name = "do_not_contact")
    private boolean doNotContact;

    @Nullable
    @Column(name = "do_not_contact_since")
    private Instant doNotContactSince;

    @Nullable
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "do_not_contact_from")
    private Origin doNotContactFrom;

    @Nullable
    @Column(name = "merged_into_id")
    private Long mergedIntoId;

    @Embedded
    private Trace trace;

    @ElementCollection
    @CollectionTable(name = "contacts_partner_word", joinColumns = @JoinColumn(name = "partner_id"))
    @Column(name = "word")
    private Set<String> words = new HashSet<>();

    @ManyToMany
    @JoinTable(
            name = "contacts_partner_tag",
            joinColumns = @JoinColumn(name = "partner_id"),
            inverseJoinColumns = @JoinColumn(name = "tag_id"))
    private Set<Tag> tags = new HashSet<>();

    protected Partner() {}

    /** @param companyId 0 for nobody's */
    Partner(long companyId, String name, long by, Instant at) {
        this.companyId = companyId == 0 ? null : companyId;
        this.kind = Kind.PERSON;
        this.address = Address.NONE;
        this.language = "vi";
        this.trace = new Trace(at, by, at, by);
        rename(name);
    }

    public void say(PartnerData data, @Nullable PhoneNumber number, @Nullable Partner employer) {
        rename(data.name());
        kind = data.kind();
        parent = employer;
        jobTitle = data.jobTitle();
        phone = number;
        email = data.email();
        taxCode = data.taxCode();
        address = data.address();
        language = data.language();
        notes = data.notes();
    }

    /** The opposite of {@link #say}. */
    public PartnerData said() {
        return new PartnerData(
                kind,
                name,
                parent == null ? null : parent.id,
                jobTitle,
                phone == null ? null : phone.typed(),
                email,
                taxCode,
                address,
                language,
                notes,
                companyId == null,
                doNotContact,
                tags.stream().map(Tag::name).sorted().toList());
    }

    private void rename(String newName) {
        name = newName;
        sortName = SearchText.sortKey(newName);
    }

    /** People have looked at it, or not yet. */
    public void shadow(boolean unfinished) {
        shadow = unfinished;
    }

    void wish(@Nullable Wish wish) {
        doNotContact = wish != null;
        doNotContactSince = wish == null ? null : wish.since();
        doNotContactFrom = wish == null ? null : wish.origin();
    }

    /** Not to be contacted; null for who may be. */
    public @Nullable Wish wish() {
        return doNotContactSince == null || doNotContactFrom == null
                ? null
                : new Wish(doNotContactSince, doNotContactFrom);
    }

    void belongTo(@Nullable Long company) {
        companyId = company;
    }

    /** What a channel's profile says. */
    void profile(String profileName, @Nullable String pictureUrl) {
        rename(profileName);
        avatarUrl = pictureUrl;
    }

    /** The person took back their data. @return the stored picture nobody refers to any more */
    @Nullable
    String erase(String newName) {
        var picture = avatarFile;
        rename(newName);
        parent = null;
        jobTitle = null;
        phone = null;
        email = null;
        taxCode = null;
        address = Address.NONE;
        notes = null;
        avatarUrl = null;
        avatarFile = null;
        tags.clear();
        return picture;
    }

    void archive(boolean away) {
        active = !away;
    }

    /** @return the picture before, to which nobody refers any more */
    @Nullable
    String photo(String file) {
        var before = avatarFile;
        avatarFile = file;
        return before;
    }

    void number(PhoneNumber newNumber) {
        phone = newNumber;
    }

    public void employedBy(@Nullable Partner employer) {
        parent = employer;
    }

    public void tagged(Collection<Tag> newTags) {
        tags.retainAll(newTags);
        tags.addAll(newTags);
    }

    public void foundBy(Set<String> newWords) {
        words.retainAll(newWords);
        words.addAll(newWords);
    }

    /** Gone into the survivor; keeps all it knows, so that this can be undone. */
    public void mergeInto(long survivorId) {
        mergedIntoId = survivorId;
        active = false;
    }

    public void restore(boolean wasActive) {
        mergedIntoId = null;
        active = wasActive;
    }

    public void touched(long by, Instant at) {
        trace = new Trace(trace.createdAt(), trace.createdBy(), at, by);
    }

    /** "Company, Person". */
    public String displayName() {
        return parent == null ? name : parent.name + ", " + name;
    }

    public @Nullable String picture() {
        return avatarFile == null ? avatarUrl : Pictures.path(id, avatarFile);
    }

    public long id() {
        return id;
    }

    public int version() {
        return version;
    }

    public @Nullable Long companyId() {
        return companyId;
    }

    public Kind kind() {
        return kind;
    }

    public String name() {
        return name;
    }

    public @Nullable Partner parent() {
        return parent;
    }

    public @Nullable PhoneNumber phone() {
        return phone;
    }

    @PostLoad
    void remember() {
        knownPhone = e164();
        phoneKnown = true;
    }

    /** What others have to be told of the number since it was read, once. */
    Optional<PartnerPhoneChanged> phoneNews() {
        var before = knownPhone;
        boolean fresh = !phoneKnown;
        remember();
        return fresh || Objects.equals(before, knownPhone)
                ? Optional.empty()
                : Optional.of(new PartnerPhoneChanged(id(), before, knownPhone));
    }

    /** The number the partner is found by. */
    private @Nullable String e164() {
        return phone == null || mergedIntoId != null || !active ? null : phone.e164();
    }

    public @Nullable String avatarFile() {
        return avatarFile;
    }

    public boolean active() {
        return active;
    }

    public boolean shadow() {
        return shadow;
    }

    public @Nullable Long mergedIntoId() {
        return mergedIntoId;
    }

    public Set<Tag> tags() {
        return tags;
    }

    public Trace trace() {
        return trace;
    }
}
