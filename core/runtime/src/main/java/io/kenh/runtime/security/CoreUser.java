package io.kenh.runtime.security;

import io.kenh.api.security.LockOut;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A member of staff, or a service account that only works through API keys. */
@Entity
@Table(name = "core_user")
public class CoreUser {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "core_user_seq")
    @SequenceGenerator(name = "core_user_seq", sequenceName = "core_user_seq", allocationSize = 50)
    private Long id;

    @Version
    private int version;

    /** Lower case: the login. */
    private String email;

    private String name;

    /** Name and e-mail without accents and capitals, for search and order. */
    @Column(name = "sort_text")
    private String sortText;

    /** Null until the invitation is used, and for service accounts. */
    @Column(name = "password_hash")
    private @Nullable String passwordHash;

    @Embedded
    private Preferences preferences;

    /** The company that new records get. */
    @Column(name = "company_id")
    private long companyId;

    private boolean active;

    @Column(name = "service_account")
    private boolean serviceAccount;

    @Embedded
    private LockOut lockOut;

    @Column(name = "last_login_at")
    private @Nullable Instant lastLoginAt;

    @Column(name = "created_at")
    private Instant createdAt;

    @ElementCollection
    @CollectionTable(name = "core_user_role", joinColumns = @JoinColumn(name = "user_id"))
    @Column(name = "role_id")
    private Set<Long> roles = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "core_user_company", joinColumns = @JoinColumn(name = "user_id"))
    @Column(name = "company_id")
    private Set<Long> companies = new HashSet<>();

    protected CoreUser() {}

    CoreUser(String email, boolean serviceAccount, UserData data, Instant now) {
        this.email = Emails.normal(email);
        this.serviceAccount = serviceAccount;
        this.active = true;
        this.createdAt = now;
        this.preferences = new Preferences();
        this.lockOut = new LockOut();
        change(data);
    }

    final void change(UserData data) {
        rename(data.name());
        roles.clear();
        roles.addAll(data.roles());
        companies.clear();
        companies.addAll(data.companies());
        companies.add(data.companyId());
        companyId = data.companyId();
    }

    final void rename(String newName) {
        name = newName;
        sortText = Emails.searchable(newName + " " + email);
    }

    void prefer(String locale, String theme, String timeZone) {
        preferences.change(locale, theme, timeZone);
    }

    void changePassword(String hash) {
        passwordHash = hash;
        lockOut.clear();
    }

    /** The parameters of the hash changed, not the password. */
    void upgradeHash(String hash) {
        passwordHash = hash;
    }

    void signedIn(Instant now) {
        lockOut.clear();
        lastLoginAt = now;
    }

    void deactivate() {
        active = false;
    }

    void activate() {
        active = true;
    }

    LockOut lockOut() {
        return lockOut;
    }

    long id() {
        return id;
    }

    String name() {
        return name;
    }

    String email() {
        return email;
    }

    boolean active() {
        return active;
    }

    Preferences preferences() {
        return preferences;
    }

    @Nullable
    String passwordHash() {
        return passwordHash;
    }

    UserData data() {
        return new UserData(name, Set.copyOf(roles), companyId, Set.copyOf(companies));
    }
}
