package io.kenh.zalosimulator.person;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** Somebody with a Zalo account and a phone. */
@Entity
@Table(name = "zalo_simulator_person")
public class SimPerson {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "zalo_simulator_person_seq")
    @SequenceGenerator(
            name = "zalo_simulator_person_seq",
            sequenceName = "zalo_simulator_person_seq",
            allocationSize = 50)
    private long id;

    @Version
    private int version;

    @Column(name = "person_key")
    private String personKey;

    private String name;
    private String phone;
    private String avatar;
    private String gender;
    private String birthday;
    private String address;
    private String district;
    private String city;
    private boolean online;

    @Column(name = "last_online_at")
    private Instant lastOnlineAt;

    private boolean banned;

    @Column(name = "sensitive_account")
    private boolean sensitive;

    protected SimPerson() {}

    public SimPerson(String key, Profile profile, Instant now) {
        this.personKey = key;
        this.online = true;
        this.lastOnlineAt = now;
        describe(profile);
    }

    public final void describe(Profile profile) {
        name = profile.name();
        phone = profile.phone();
        avatar = profile.avatar();
        gender = profile.gender();
        birthday = profile.birthday();
        address = profile.address();
        district = profile.district();
        city = profile.city();
    }

    public long id() {
        return id;
    }

    public String key() {
        return personKey;
    }

    public Profile profile() {
        return new Profile(name, phone, avatar, gender, birthday, address, district, city);
    }

    public String name() {
        return name;
    }

    public boolean online() {
        return online;
    }

    /** While the phone is on, this moment; else when it was switched off. */
    public Instant lastOnline(Instant now) {
        return online ? now : lastOnlineAt;
    }

    public boolean banned() {
        return banned;
    }

    /** A protected account: the API shows no profile data. */
    public boolean sensitive() {
        return sensitive;
    }

    public void switchPhone(boolean on, Instant at) {
        online = on;
        lastOnlineAt = at;
    }

    public void ban(boolean on) {
        banned = on;
    }

    public void protect(boolean on) {
        sensitive = on;
    }
}
