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

/** An app registered at the developer console. */
@Entity
@Table(name = "zalo_simulator_app")
public class SimApp {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "zalo_simulator_app_seq")
    @SequenceGenerator(name = "zalo_simulator_app_seq", sequenceName = "zalo_simulator_app_seq", allocationSize = 50)
    private long id;

    @Version
    private int version;

    @Column(name = "app_id")
    private String appId;

    private String name;
    private String secret;

    @Column(name = "oa_secret_key")
    private String oaSecretKey;

    @Column(name = "callback_url")
    private String callbackUrl;

    @Column(name = "login_callback_url")
    private String loginCallbackUrl;

    @Column(name = "fixed_challenge")
    private String fixedChallenge;

    @Column(name = "webhook_url")
    private String webhookUrl;

    @Column(name = "webhook_enabled")
    private boolean webhookEnabled;

    @Column(name = "proof_required")
    private boolean proofRequired;

    private boolean active;

    protected SimApp() {}

    public SimApp(String appId, String name, String secret, String oaSecretKey) {
        this.appId = appId;
        this.name = name;
        this.secret = secret;
        this.oaSecretKey = oaSecretKey;
        this.callbackUrl = "";
        this.loginCallbackUrl = "";
        this.webhookUrl = "";
        this.webhookEnabled = true;
        this.active = true;
    }

    public long id() {
        return id;
    }

    public String appId() {
        return appId;
    }

    public String name() {
        return name;
    }

    public String secret() {
        return secret;
    }

    public String oaSecretKey() {
        return oaSecretKey;
    }

    public String callbackUrl() {
        return callbackUrl;
    }

    /** Where people come back to after signing in; empty: the app has no sign-in. */
    public String loginCallbackUrl() {
        return loginCallbackUrl;
    }

    /** The code challenge saved in the console, for clients that use one for all consents. */
    public Optional<String> fixedChallenge() {
        return Optional.ofNullable(fixedChallenge);
    }

    public String webhookUrl() {
        return webhookUrl;
    }

    public boolean webhookEnabled() {
        return webhookEnabled;
    }

    public boolean proofRequired() {
        return proofRequired;
    }

    public boolean active() {
        return active;
    }

    public void rename(String newName) {
        name = newName;
    }

    public void replaceSecret(String newSecret) {
        secret = newSecret;
    }

    public void replaceOaSecretKey(String newKey) {
        oaSecretKey = newKey;
    }

    public void callBackAt(String url) {
        callbackUrl = url;
    }

    public void loginAt(String url) {
        loginCallbackUrl = url;
    }

    public void fixChallenge(Optional<String> challenge) {
        fixedChallenge = challenge.orElse(null);
    }

    /** Saving a webhook address also switches deliveries on again. */
    public void deliverTo(String url) {
        webhookUrl = url;
        webhookEnabled = true;
    }

    /** What Zalo does after the last failed delivery: nothing more is sent until a person switches it on. */
    public void unsubscribe() {
        webhookEnabled = false;
    }

    public void resubscribe() {
        webhookEnabled = true;
    }

    public void requireProof(boolean required) {
        proofRequired = required;
    }

    public void activate(boolean on) {
        active = on;
    }
}
