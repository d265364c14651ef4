package io.kenh.zalosimulator.log;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** One request to the fake platform. */
@Entity
@Table(name = "zalo_simulator_request")
public class SimRequest {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "zalo_simulator_request_seq")
    @SequenceGenerator(
            name = "zalo_simulator_request_seq",
            sequenceName = "zalo_simulator_request_seq",
            allocationSize = 50)
    private long id;

    @Column(name = "logged_at")
    private Instant at;

    private String method;
    private String path;

    @Column(name = "app_id")
    private String appId;

    @Column(name = "oa_id")
    private String oaId;

    private int status;
    private int error;
    private int millis;
    private String fault;
    private String request;
    private String response;

    protected SimRequest() {}

    SimRequest(Instant at, Call call) {
        this.at = at;
        this.method = call.method();
        this.path = call.path();
        this.appId = call.appId();
        this.oaId = call.oaId();
        this.status = call.status();
        this.error = call.error();
        this.millis = call.millis();
        this.fault = call.fault();
        this.request = call.request();
        this.response = call.response();
    }
}
