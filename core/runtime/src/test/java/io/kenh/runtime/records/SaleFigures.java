package io.kenh.runtime.records;

import io.kenh.api.data.Figures;
import io.kenh.api.data.Summary;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** Sales by day, state and owner. */
@Entity(name = "SaleFigures")
@Table(name = "test_sale_figure")
@Summary(of = Sale.class)
public class SaleFigures extends Figures {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "test_sale_figure_seq")
    @SequenceGenerator(name = "test_sale_figure_seq", sequenceName = "test_sale_figure_seq", allocationSize = 50)
    private Long id;

    @Summary.By("state")
    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Sale.State state;

    @Summary.By("paid")
    private boolean paid;

    @Summary.By("soldOn")
    @Column(name = "sold_on")
    private LocalDate day;

    @Summary.By("ownerId")
    @Column(name = "owner_id")
    private Long owner;

    @Summary.Sum("amount")
    private long amount;

    protected SaleFigures() {}
}
