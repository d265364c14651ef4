package io.kenh.chatterbridge.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** Whether an account's conversations are carried into documents, and how far back their history reaches. */
@Entity(name = "ChatterBridgeAccount")
@Table(name = "chatter_bridge_account")
public class BridgedAccount {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "chatter_bridge_account_seq")
    @SequenceGenerator(
            name = "chatter_bridge_account_seq",
            sequenceName = "chatter_bridge_account_seq",
            allocationSize = 50)
    private Long id;

    @Version
    private int version;

    @Column(nullable = false, updatable = false, length = 60)
    private String channel;

    @Column(name = "account_id", nullable = false, updatable = false)
    private long accountId;

    @Column(nullable = false)
    private boolean active;

    @Column(nullable = false)
    private int days;

    protected BridgedAccount() {}

    BridgedAccount(String channel, long accountId) {
        this.channel = channel;
        this.accountId = accountId;
    }

    void say(boolean on, int history) {
        active = on;
        days = history;
    }

    String channel() {
        return channel;
    }

    long accountId() {
        return accountId;
    }

    boolean active() {
        return active;
    }

    int days() {
        return days;
    }
}
