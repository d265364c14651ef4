package io.kenh.zalosimulator.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Optional;

/** An Official Account. */
@Entity
@Table(name = "zalo_simulator_oa")
public class SimOa {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "zalo_simulator_oa_seq")
    @SequenceGenerator(name = "zalo_simulator_oa_seq", sequenceName = "zalo_simulator_oa_seq", allocationSize = 50)
    private long id;

    @Version
    private int version;

    @Column(name = "oa_id")
    private String oaId;

    private String name;
    private String description;
    private String alias;
    private String category;
    private String avatar;
    private String cover;

    @Column(name = "package_name")
    private String packageName;

    private boolean verified;
    private boolean disabled;

    @Column(name = "quota_total")
    private int quotaTotal;

    @Column(name = "quota_used")
    private int quotaUsed;

    @Column(name = "zca_id")
    private String zcaId;

    @Column(name = "zca_balance")
    private long zcaBalance;

    protected SimOa() {}

    public SimOa(String oaId, OaProfile profile) {
        this.oaId = oaId;
        describe(profile);
    }

    public final void describe(OaProfile profile) {
        name = profile.name();
        description = profile.description();
        alias = profile.alias();
        category = profile.category();
        avatar = profile.avatar();
        cover = profile.cover();
        packageName = profile.packageName();
        verified = profile.verified();
        quotaTotal = profile.quotaTotal();
        zcaId = profile.zcaId().orElse(null);
        zcaBalance = profile.zcaBalance();
    }

    public OaProfile profile() {
        return new OaProfile(
                name,
                description,
                alias,
                category,
                avatar,
                cover,
                packageName,
                verified,
                quotaTotal,
                zcaId(),
                zcaBalance);
    }

    public long id() {
        return id;
    }

    public String oaId() {
        return oaId;
    }

    public String name() {
        return name;
    }

    public String avatar() {
        return avatar;
    }

    public boolean disabled() {
        return disabled;
    }

    public int quotaTotal() {
        return quotaTotal;
    }

    public int quotaRemain() {
        return Math.max(0, quotaTotal - quotaUsed);
    }

    public Optional<String> zcaId() {
        return Optional.ofNullable(zcaId);
    }

    public long zcaBalance() {
        return zcaBalance;
    }

    /** Connects a Zalo Cloud Account where there is none, and fills it. @param balance in đồng */
    public void fund(long balance) {
        zcaId = zcaId == null ? "ZCA-" + oaId : zcaId;
        zcaBalance = balance;
    }

    public void takeFromPackage() {
        quotaUsed++;
    }

    /** @param price in đồng */
    public void charge(long price) {
        zcaBalance -= price;
    }

    /** @param remain messages left of the package allowance */
    public void refill(int remain) {
        quotaUsed = Math.max(0, quotaTotal - remain);
    }

    public void disable(boolean off) {
        disabled = off;
    }
}
