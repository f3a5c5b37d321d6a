package io.reelkeep.application.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelkeep.domain.callback.Addressee;
import io.reelkeep.domain.callback.CallbackKind;
import io.reelkeep.domain.callback.NotifyWish;
import io.reelkeep.domain.kit.SampleIds;
import io.reelkeep.domain.recording.CaptureId;
import io.reelkeep.domain.shared.TenantId;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What {@link io.reelkeep.application.callback.port.NotifyWishes} promises. */
public interface NotifyWishesContract extends StoreContract {
    private static NotifyWish wish(TenantId tenant, CaptureId capture, int part, String url) {
        return new NotifyWish(
                new Addressee(CallbackKind.NOTIFY, tenant, URI.create(url), "AKIDexample"),
                capture,
                part,
                "1_00000000000000070000000000000001");
    }

    private NotifyWish known(TenantId tenant, CaptureId capture, int part, String url) {
        NotifyWish wish = wish(tenant, capture, part, url);
        inOne(() -> stores().wishes().add(wish));
        return wish;
    }

    private List<NotifyWish> of(TenantId tenant, CaptureId capture, int part) {
        return inOne(() -> stores().wishes().of(tenant, capture, part));
    }

    @Test
    default void keeps_who_waits_for_a_part_once_and_in_order() {
        TenantId tenant = knownTenant().id();
        var capture = new CaptureId(SampleIds.next());
        NotifyWish second = known(tenant, capture, 1, "https://b.example/" + "x".repeat(2_000));
        NotifyWish first = known(tenant, capture, 1, "https://a.example/?a=b");
        known(tenant, capture, 1, "https://a.example/?a=b");

        assertThat(of(tenant, capture, 1)).containsExactly(first, second);
    }

    @Test
    default void tells_parts_captures_and_tenants_apart() {
        TenantId tenant = knownTenant().id();
        var capture = new CaptureId(SampleIds.next());
        NotifyWish mine = known(tenant, capture, 2, "https://a.example");
        known(tenant, capture, 1, "https://a.example");
        known(tenant, new CaptureId(SampleIds.next()), 2, "https://a.example");
        TenantId other = knownTenant().id();

        inOne(() -> stores().wishes().remove(other, capture, 2));
        inOne(() -> stores().wishes().remove(tenant, capture, 1));

        assertThat(of(tenant, capture, 2)).containsExactly(mine);
        assertThat(of(tenant, capture, 1)).isEmpty();
        assertThat(of(other, capture, 2)).isEmpty();
    }
}
