package io.kenh.invoicing.bank;

import io.kenh.api.error.KenhException;
import io.kenh.invoicing.api.InvoicingError;
import java.io.ByteArrayInputStream;
import java.time.DateTimeException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** ISO 20022 camt.053, of any version: booked credits in đồng. Read as a stream; document types are not looked at. */
final class CamtStatement {
    private final List<Entry> entries = new ArrayList<>();
    private final Set<String> accounts = new LinkedHashSet<>();
    private final Map<Entry, Entry> parts = new HashMap<>();
    private final Deque<String> path = new ArrayDeque<>();
    private final StringBuilder said = new StringBuilder();
    private CamtEntry entry = new CamtEntry();
    private boolean dong;
    private int pending;
    private int whole;

    private CamtStatement() {}

    /** @throws KenhException {@code invoicing.bad-statement} naming the line */
    static BankFile read(byte[] xml) {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        var statement = new CamtStatement();
        XMLStreamReader reader = null;
        try {
            reader = factory.createXMLStreamReader(new ByteArrayInputStream(xml));
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> statement.start(reader);
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
                        statement.said.append(reader.getText());
                    case XMLStreamConstants.END_ELEMENT ->
                        statement.end(reader.getLocation().getLineNumber());
                    default -> {
                        // Comments and the like say nothing.
                    }
                }
            }
            return new BankFile(
                    statement.entries, statement.accounts, statement.parts, statement.pending, statement.whole, 0);
        } catch (XMLStreamException | DateTimeException | ArithmeticException | NumberFormatException e) {
            int line = reader == null ? 1 : reader.getLocation().getLineNumber();
            throw new KenhException(InvoicingError.BAD_STATEMENT, line);
        }
    }

    private void start(XMLStreamReader reader) {
        var name = reader.getLocalName();
        path.addLast(name);
        said.setLength(0);
        switch (name) {
            case "Ntry" -> entry = new CamtEntry();
            case "TxDtls" -> entry.part();
            case "Amt" -> dong = "VND".equals(reader.getAttributeValue(null, "Ccy"));
            default -> {
                // Only what holds these is told apart.
            }
        }
    }

    private boolean at(String... last) {
        var names = path.stream().toList();
        return names.size() >= last.length
                && names.subList(names.size() - last.length, names.size()).equals(List.of(last));
    }

    private void end(int line) {
        var text = said.toString().strip();
        switch (path.getLast()) {
            case "Amt" -> amount(text);
            case "CdtDbtInd" -> {
                if (at("Ntry", "CdtDbtInd") || at("TxDtls", "CdtDbtInd")) {
                    entry.credit(text.equals("CRDT"), at("Ntry", "CdtDbtInd"));
                }
            }
            case "Sts", "Cd", "Prtry" -> {
                if (at("Ntry", "Sts") && !text.isEmpty() || at("Ntry", "Sts", "Cd") || at("Ntry", "Sts", "Prtry")) {
                    entry.status(text);
                }
            }
            case "Dt", "DtTm" -> {
                if (at("BookgDt", "Dt") || at("BookgDt", "DtTm")) {
                    entry.day(text);
                } else if (at("Ntry", "ValDt", "Dt") || at("Ntry", "ValDt", "DtTm")) {
                    entry.valued(text);
                }
            }
            case "Ustrd", "AddtlNtryInf" -> {
                if (at("RmtInf", "Ustrd") || at("Ntry", "AddtlNtryInf")) {
                    entry.text(text, at("Ntry", "AddtlNtryInf"));
                }
            }
            case "Ref" -> {
                if (at("CdtrRefInf", "Ref")) {
                    entry.reference(text);
                }
            }
            case "Nm" -> {
                if (at("Dbtr", "Nm") || at("Dbtr", "Pty", "Nm")) {
                    entry.payer(text);
                }
            }
            case "AcctSvcrRef" -> {
                if (at("Ntry", "AcctSvcrRef")) {
                    entry.number(text);
                }
            }
            case "IBAN", "Id" -> {
                if (at("Stmt", "Acct", "Id", "IBAN") || at("Stmt", "Acct", "Id", "Othr", "Id")) {
                    accounts.add(text);
                }
            }
            case "Ntry" -> take(line);
            default -> {
                // Says nothing about money that came.
            }
        }
        path.removeLast();
        said.setLength(0);
    }

    /** Older versions tell the amount of a transaction inside its details; there the first one is the transaction's own. */
    private void amount(String text) {
        if (at("Ntry", "Amt")) {
            entry.amount(text, dong, true);
        } else if (at("TxDtls", "Amt") || at("TxDtls", "AmtDtls", "TxAmt", "Amt")) {
            entry.amount(text, dong, false);
        }
    }

    private void take(int end) {
        if (!entry.wanted()) {
            return;
        }
        if (!entry.booked()) {
            pending++;
            return;
        }
        if (!entry.dated()) {
            throw new KenhException(InvoicingError.NO_DAY, end);
        }
        whole += entry.torn() ? 1 : 0;
        var lines = entry.lines();
        entries.addAll(lines);
        if (lines.size() > 1) {
            lines.forEach(line -> parts.put(line, entry.asOne()));
        }
    }
}
