package io.kenh.zalosimulator.person;

import io.kenh.zalosimulator.account.SimApp;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** {@code user_id_by_app}: how one app knows a person, whatever the OA. */
@Entity
@Table(name = "zalo_simulator_app_user")
public class SimAppUser {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "zalo_simulator_app_user_seq")
    @SequenceGenerator(
            name = "zalo_simulator_app_user_seq",
            sequenceName = "zalo_simulator_app_user_seq",
            allocationSize = 50)
    private long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "app_id")
    private SimApp app;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "person_id")
    private SimPerson person;

    @Column(name = "user_id")
    private String userId;

    protected SimAppUser() {}

    SimAppUser(SimApp app, SimPerson person, String userId) {
        this.app = app;
        this.person = person;
        this.userId = userId;
    }

    public String userId() {
        return userId;
    }
}
