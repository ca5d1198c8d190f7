package org.commonshed.production.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What events make of resources: the examples that were published with ValueFlows, and those that follow by arithmetic. */
final class LedgerTest {
    private static Book two() {
        return new Book().there("R", "ana", "10", "10", "piece").there("S", "ana", "0", "0", "piece");
    }

    /** One event of 3, one agent, R has 10 of 10 and S none. */
    @Test
    void oneEventOfEachAction() {
        String table = """
                produce           R 13/13, S 0/0
                raise             R 13/13, S 0/0
                consume           R 7/7, S 0/0
                lower             R 7/7, S 0/0
                use               R 10/10, S 0/0
                work              R 10/10, S 0/0
                cite              R 10/10, S 0/0
                deliverService    R 10/10, S 0/0
                pickup            R 10/7, S 0/0
                accept            R 10/7, S 0/0
                combine           R 10/7, S 0/0
                dropoff           R 10/13, S 0/0
                modify            R 10/13, S 0/0
                separate          R 10/13, S 0/0
                transferAllRights R 7/10, S 3/0
                transferCustody   R 10/7, S 0/3
                transfer          R 7/7, S 3/3
                move              R 7/7, S 3/3
                copy              R 10/10, S 3/3
                """;
        for (String line : table.lines().toList()) {
            String[] cells = line.split(" +", 2);
            assertEquals(
                    cells[1], two().happens(cells[0] + " ana>ana R>S 3 hours=3").amounts("R", "S"), cells[0]);
        }
        assertEquals(Action.values().length, table.lines().count());
    }

    @Test
    void whatWentInComesOutByItsPair() {
        for (String pair : new String[] {"pickup dropoff", "accept modify", "combine separate"}) {
            String[] actions = pair.split(" ");
            Book book = two().happens(actions[0] + " ana>ana R 3 in=P").happens(actions[1] + " ana>ana R 3 in=P");
            assertEquals("R 10/10", book.amounts("R"), pair);
        }
    }

    @Test
    void aDeskIsMade() {
        Book book = new Book()
                .there("sheets", "shop", "130", "130", "piece")
                .there("desks", "shop", "8", "8", "piece")
                .there("cnc", "shop", "1", "1", "piece")
                .there("design", "shop", "1", "1", "piece")
                .happens("consume shop>shop sheets 3 in=P")
                .happens("use shop>shop cnc 1 in=P hours=3.5")
                .happens("cite shop>shop design 1 in=P")
                .happens("work ana>shop . 0 in=P hours=7")
                .happens("produce shop>shop desks 1 in=P");
        assertEquals(
                "sheets 127/127, desks 9/9, cnc 1/1, design 1/1", book.amounts("sheets", "desks", "cnc", "design"));
    }

    @Test
    void moneyGoesFromOneWalletToAnother() {
        for (String action : new String[] {"transfer", "move"}) {
            Book book = new Book()
                    .there("one", "ana", "540", "540", "EUR")
                    .there("other", "bo", "480", "480", "EUR")
                    .happens(action + " ana>bo one>other 100");
            assertEquals("one 440/440, other 580/580", book.amounts("one", "other"), action);
        }
    }

    @Test
    void aBookIsLentAndComesHome() {
        Book book = new Book().there("book", "library", "1", "1", "piece").happens("transferCustody library>bo book 1");
        assertEquals("book 1/0", book.amounts("book"));
        assertEquals("bo", book.get("book").custodian());
        assertEquals("library", book.get("book").accountable());
        book.happens("transferCustody bo>library book 1");
        assertEquals("book 1/1", book.amounts("book"));
        assertEquals("library", book.get("book").custodian());
    }

    private static Book apples() {
        return new Book()
                .there("apples", "alice", "230", "230", "kg")
                .later("truck", "claudia", "kg")
                .there("alices money", "alice", "100", "100", "EUR")
                .there("claudias money", "claudia", "0", "0", "EUR");
    }

    /** Read literally, with the transfer added to the action on one resource, Alice would be left with 170. */
    @Test
    void applesAreSoldAndBroughtByACarrier() {
        Book book = apples().happens("pickup alice>claudia apples>truck 30 in=way");
        assertEquals("apples 230/200, truck 0/0", book.amounts("apples", "truck"));
        book.happens("dropoff claudia>claudia truck 30 in=way").happens("pickup claudia>claudia truck 30 in=second");
        assertEquals("apples 230/200, truck 0/0", book.amounts("apples", "truck"));
        book.later("bobs", "bob", "kg")
                .happens("dropoff claudia>bob truck>bobs 30 in=second")
                .happens("transferAllRights alice>bob apples>bobs 30");
        assertEquals("apples 200/200, truck 0/0, bobs 30/30", book.amounts("apples", "truck", "bobs"));
        assertEquals("bob", book.get("bobs").accountable());
        assertEquals("bob", book.get("bobs").custodian());
        assertEquals("claudia", book.get("truck").custodian());
    }

    @Test
    void applesAreHandedOnByCustodyAlone() {
        Book book = apples().happens("transferCustody alice>claudia apples>truck 30");
        assertEquals("apples 230/200, truck 0/30", book.amounts("apples", "truck"));
        assertEquals("", book.get("truck").accountable(), "it only passes through");
        book.later("bobs", "bob", "kg")
                .happens("transferCustody claudia>bob truck>bobs 30")
                .happens("transferAllRights alice>bob apples>bobs 30");
        assertEquals("apples 200/200, truck 0/0, bobs 30/30", book.amounts("apples", "truck", "bobs"));
    }

    /** Where nobody keeps count of what the carrier holds, picking up and dropping off count once each. */
    @Test
    void onlyOneResourceIsNamedOnTheWay() {
        Book book = new Book()
                .there("apples", "alice", "230", "230", "kg")
                .happens("pickup alice>claudia apples 30 in=way");
        assertEquals("apples 230/200", book.amounts("apples"));
        assertEquals("claudia", book.get("apples").custodian());
        book.happens("dropoff claudia>alice apples 30 in=way");
        assertEquals("apples 230/230", book.amounts("apples"));
    }

    @Test
    void theCarrierIsPaid() {
        // the buyer pays alone: 10 go from one to the other
        Book book = new Book()
                .there("alice", "alice", "100", "100", "EUR")
                .there("claudia", "claudia", "0", "0", "EUR")
                .happens("transfer alice>claudia alice>claudia 10");
        assertEquals("alice 90/90, claudia 10/10", book.amounts("alice", "claudia"));
    }

    /** 450 kg for 500, hence 900 for 1,000; 925 are really taken, 1,000 made, 2 fail the test. */
    @Test
    void bucketsAreMadeAndTested() {
        Book book = new Book()
                .there("polymer", "shop", "2455", "2455", "kg")
                .there("buckets", "shop", "320", "320", "piece")
                .there("scrap", "shop", "0", "0", "kg")
                .kindOf("molding", "molded")
                .kindOf("testing", "tested")
                .happens("consume shop>shop polymer 925 in=molding")
                .happens("produce shop>shop buckets 1000 in=molding")
                .happens("produce shop>shop scrap 1.8 in=molding");
        assertEquals("molded", book.get("buckets").stage());
        book.happens("accept shop>shop buckets 1000 in=testing");
        assertEquals("buckets 1320/320", book.amounts("buckets"));
        book.happens("modify shop>shop buckets 998 in=testing state=pass");
        assertEquals("buckets 1320/1318", book.amounts("buckets"));
        assertEquals("tested", book.get("buckets").stage());
        assertEquals("pass", book.get("buckets").state());
        book.happens("modify shop>shop buckets 2 in=testing state=fail").happens("consume shop>shop buckets 2");
        // the published example consumes scrap into polymer again: 2,455 − 925 + 1.8
        book.happens("move shop>shop scrap>polymer 1.8");
        assertEquals(
                "polymer 1531.8/1531.8, buckets 1318/1318, scrap 0/0", book.amounts("polymer", "buckets", "scrap"));
    }

    @Test
    void gownsArePackedAndUnpacked() {
        Book book = new Book();
        for (String gown : new String[] {"g1", "g2", "g3", "box"}) {
            book.there(gown, "clinic", "1", "1", "piece").happens("combine clinic>clinic " + gown + " 1 in=packing");
        }
        book.later("package", "clinic", "piece").happens("produce clinic>clinic package 1 in=packing");
        for (String gown : new String[] {"g1", "g2", "g3", "box"}) {
            assertEquals(Optional.of(Book.id("package")), book.get(gown).containedIn(), gown);
            assertEquals(gown + " 1/0", book.amounts(gown));
        }
        book.happens("consume clinic>clinic package 1 in=unpacking");
        for (String gown : new String[] {"g1", "g2", "g3", "box"}) {
            book.happens("separate clinic>clinic " + gown + " 1 in=unpacking");
            assertEquals(Optional.empty(), book.get(gown).containedIn(), gown);
            assertEquals(gown + " 1/1", book.amounts(gown));
        }
        assertEquals("package 0/0", book.amounts("package"));
    }

    @Test
    void aContainerMayBeNamed() {
        Book book = two().happens("combine ana>ana R>S 3 in=P");
        assertEquals(Optional.of(Book.id("S")), book.get("R").containedIn());
        assertEquals("R 10/7, S 0/0", book.amounts("R", "S"));
    }

    @Test
    void aCorrectionTakesBackAndTheRightAmountFollows() {
        Book book = two().happens("consume ana>ana R 3").happens("consume ana>ana R -3 corrects=1");
        assertEquals("R 10/10", book.amounts("R"));
        book.happens("consume ana>ana R 5");
        assertEquals("R 5/5", book.amounts("R"));
    }

    /** What was said of it before holds again, unless something was said since. */
    @Test
    void whatIsTakenBackAsAWholeLeavesNoMark() {
        Book book = two().kindOf("P", "tested")
                .happens("modify ana>ana R 3 in=P state=fail at=attic")
                .happens("modify ana>ana R -3 in=P state=fail at=attic corrects=1");
        assertEquals(two().get("R"), book.get("R"));
        Book later = two().happens("modify ana>ana R 3 state=fail")
                .happens("modify ana>ana R 3 state=pass")
                .happens("modify ana>ana R -3 state=fail corrects=1");
        assertEquals("pass", later.get("R").state());
    }

    /** Five items of four parts, made in batches of at least 100: 80 parts are left. */
    @Test
    void aBatchLeavesSomeInStore() {
        Book book = new Book()
                .there("parts", "shop", "0", "0", "piece")
                .there("items", "shop", "0", "0", "piece")
                .happens("produce shop>shop parts 100")
                .happens("consume shop>shop parts 20")
                .happens("produce shop>shop items 5");
        assertEquals("parts 80/80, items 5/5", book.amounts("parts", "items"));
    }

    @Test
    void unitsOfOneDimensionBecomeOneAnother() {
        Book book = new Book().there("flour", "mill", "1", "1", "kg").happens("consume mill>mill flour 250 unit=g");
        assertEquals("flour 0.75/0.75", book.amounts("flour"));
        assertEquals(Optional.empty(), Measures.find(BigDecimal.ONE, "EUR", "kg"));
        assertEquals(Optional.empty(), Measures.find(BigDecimal.ONE, "box of 12", "piece"));
        // 1 lb is 0.45359237 kg by definition, so 100 lb are 45.359237
        assertEquals(
                0,
                new BigDecimal("45.359237")
                        .compareTo(
                                Measures.find(new BigDecimal("100"), "lb", "kg").orElseThrow()));
    }

    /** An output of a maker for somebody else: made first, then handed over, without counting twice. */
    @Test
    void whatIsMadeForSomebodyIsHandedOver() {
        Book book = new Book()
                .there("mine", "maker", "0", "0", "piece")
                .later("theirs", "clinic", "piece")
                .happens("produce maker>clinic mine>theirs 3");
        assertEquals("mine 0/0, theirs 3/3", book.amounts("mine", "theirs"));
        assertEquals("clinic", book.get("theirs").accountable());
        Book eaten = new Book()
                .there("mine", "maker", "10", "10", "piece")
                .there("theirs", "clinic", "0", "0", "piece")
                .happens("consume maker>clinic mine>theirs 3");
        assertEquals("mine 7/7, theirs 0/0", eaten.amounts("mine", "theirs"));
    }

    @Test
    void rightsPassWithAccountableAndCustodyWithHolder() {
        Book book = new Book().there("R", "ana", "10", "10", "piece").later("S", "bo", "piece");
        book.happens("transfer ana>bo R>S 4 at=hill");
        assertEquals("bo", book.get("S").accountable());
        assertEquals("bo", book.get("S").custodian());
        assertEquals("hill", book.get("S").location());
        assertEquals("ana", book.get("R").accountable());
    }

    @Test
    void onlyItsFirstEventSaysWhoseSomethingIs() {
        Book book = new Book().later("R", "ana", "piece").happens("produce ana>bo R 3");
        assertEquals("bo", book.get("R").accountable());
        book.happens("produce ana>cleo R 3");
        assertEquals("bo", book.get("R").accountable());
    }

    @Test
    void whatLeavesAndComesHomeWithoutASecondResource() {
        Book book = new Book().there("R", "ana", "10", "10", "piece").happens("transfer ana>bo R 4");
        assertEquals("R 6/6", book.amounts("R"));
        book.happens("transfer bo>ana R 1");
        assertEquals("R 7/7", book.amounts("R"));
        book.happens("move ana>ana R 7 at=attic");
        assertEquals("R 7/7", book.amounts("R"), "it only stands elsewhere");
        assertEquals("attic", book.get("R").location());
    }
}
