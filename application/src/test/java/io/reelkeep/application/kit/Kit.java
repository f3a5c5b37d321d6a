package io.reelkeep.application.kit;

import io.reelkeep.application.audit.NoteAudit;
import io.reelkeep.application.audit.NoteVisit;
import io.reelkeep.application.audit.ReadAudit;
import io.reelkeep.application.audit.SealAudit;
import io.reelkeep.application.callback.AnnounceCapture;
import io.reelkeep.application.callback.AnnounceEvent;
import io.reelkeep.application.callback.BrowseCallbacks;
import io.reelkeep.application.callback.DeliverCallback;
import io.reelkeep.application.callback.SetCallbackEndpoint;
import io.reelkeep.application.callback.SubscribeToEvents;
import io.reelkeep.application.callback.TestCallback;
import io.reelkeep.application.captions.KeepCaptions;
import io.reelkeep.application.captions.ReadTranscript;
import io.reelkeep.application.captions.ShowCaptions;
import io.reelkeep.application.capture.AcceptSegment;
import io.reelkeep.application.capture.CaptureSealer;
import io.reelkeep.application.capture.KeepCaptureAlive;
import io.reelkeep.application.capture.ReleaseSegments;
import io.reelkeep.application.capture.RenewWaiting;
import io.reelkeep.application.capture.RetryRecording;
import io.reelkeep.application.capture.ShowCapture;
import io.reelkeep.application.capture.StartCapture;
import io.reelkeep.application.capture.StitchPart;
import io.reelkeep.application.capture.StopCapture;
import io.reelkeep.application.capture.StopLiveRecording;
import io.reelkeep.application.capture.WatchCapture;
import io.reelkeep.application.capture.port.CaptureStores;
import io.reelkeep.application.deletion.DeleteBinned;
import io.reelkeep.application.deletion.DeleteEnded;
import io.reelkeep.application.deletion.DeleteFile;
import io.reelkeep.application.deletion.DeleteRecording;
import io.reelkeep.application.deletion.EraseDeleted;
import io.reelkeep.application.deletion.ShowReceipt;
import io.reelkeep.application.deletion.port.DeletionStores;
import io.reelkeep.application.delivery.ArchivePlans;
import io.reelkeep.application.delivery.Companions;
import io.reelkeep.application.delivery.DeliverMedia;
import io.reelkeep.application.delivery.RecentlyOpened;
import io.reelkeep.application.delivery.ShowExport;
import io.reelkeep.application.delivery.ShowPlayback;
import io.reelkeep.application.delivery.SumFile;
import io.reelkeep.application.editing.BrowseClips;
import io.reelkeep.application.editing.BrowseDrafts;
import io.reelkeep.application.editing.CancelClip;
import io.reelkeep.application.editing.CutClip;
import io.reelkeep.application.editing.EditDraft;
import io.reelkeep.application.editing.FindKeyFrames;
import io.reelkeep.application.editing.OrderClip;
import io.reelkeep.application.editing.PlanClip;
import io.reelkeep.application.ingest.AcceptBlock;
import io.reelkeep.application.ingest.AppendUpload;
import io.reelkeep.application.ingest.CompleteUpload;
import io.reelkeep.application.ingest.FinishUpload;
import io.reelkeep.application.ingest.OpenUpload;
import io.reelkeep.application.ingest.ReceiveFile;
import io.reelkeep.application.ingest.ShowUpload;
import io.reelkeep.application.ingest.SweepGarbage;
import io.reelkeep.application.ingest.TerminateUpload;
import io.reelkeep.application.ingest.UploadLimits;
import io.reelkeep.application.people.AuthenticatePerson;
import io.reelkeep.application.people.ChangePassword;
import io.reelkeep.application.people.ChangeUser;
import io.reelkeep.application.people.CheckRights;
import io.reelkeep.application.people.EndSessions;
import io.reelkeep.application.people.IssuePersonToken;
import io.reelkeep.application.people.RecogniseVisitor;
import io.reelkeep.application.people.SessionOpener;
import io.reelkeep.application.people.SignInByPassword;
import io.reelkeep.application.preview.MakePreviews;
import io.reelkeep.application.recording.AddClass;
import io.reelkeep.application.recording.AddMeeting;
import io.reelkeep.application.recording.FindLiveRoom;
import io.reelkeep.application.recording.FollowRecordings;
import io.reelkeep.application.recording.HoldClass;
import io.reelkeep.application.recording.ListClassFiles;
import io.reelkeep.application.recording.ListRecordings;
import io.reelkeep.application.recording.ListTenantRecordings;
import io.reelkeep.application.recording.MaterialiseFile;
import io.reelkeep.application.recording.ReachRecording;
import io.reelkeep.application.recording.RenameRecording;
import io.reelkeep.application.recording.ScrollRecordings;
import io.reelkeep.application.recording.ShowRecording;
import io.reelkeep.application.retention.ForecastEndings;
import io.reelkeep.application.retention.HoldRecording;
import io.reelkeep.application.retention.RestoreRecording;
import io.reelkeep.application.retention.SetRetention;
import io.reelkeep.application.retention.TendTenants;
import io.reelkeep.application.retention.port.Endings;
import io.reelkeep.application.setup.SetUpHouse;
import io.reelkeep.application.shared.Blobs;
import io.reelkeep.application.shared.RollCall;
import io.reelkeep.application.shared.Workbench;
import io.reelkeep.application.shared.port.Task;
import io.reelkeep.application.shared.port.TaskKind;
import io.reelkeep.application.sharing.AskForAccess;
import io.reelkeep.application.sharing.CheckOperator;
import io.reelkeep.application.sharing.ExplainShare;
import io.reelkeep.application.sharing.FindFilesByName;
import io.reelkeep.application.sharing.FindFilesOfPart;
import io.reelkeep.application.sharing.GrantAccess;
import io.reelkeep.application.sharing.HandOutAddresses;
import io.reelkeep.application.sharing.InviteGuests;
import io.reelkeep.application.sharing.NotifyOfPart;
import io.reelkeep.application.sharing.OpenShare;
import io.reelkeep.application.sharing.PartFiles;
import io.reelkeep.application.sharing.PlayAddresses;
import io.reelkeep.application.sharing.RememberNotify;
import io.reelkeep.application.sharing.ReviewAccess;
import io.reelkeep.application.sharing.ShareRecording;
import io.reelkeep.application.sharing.Terms;
import io.reelkeep.application.sharing.UnlockShare;
import io.reelkeep.application.sharing.port.Acquaintance;
import io.reelkeep.application.sharing.port.OpenLinks;
import io.reelkeep.application.sharing.port.Rights;
import io.reelkeep.application.sharing.port.SharedRecordings;
import io.reelkeep.application.sharing.port.SharedRecordings.Visitor;
import io.reelkeep.application.standing.ShowStanding;
import io.reelkeep.application.standing.port.Room;
import io.reelkeep.application.tenancy.AddTenant;
import io.reelkeep.application.tenancy.AddUser;
import io.reelkeep.application.tenancy.AuthenticateApp;
import io.reelkeep.application.tenancy.AuthenticateToken;
import io.reelkeep.application.tenancy.AuthenticateUser;
import io.reelkeep.application.tenancy.BrowseTenants;
import io.reelkeep.application.tenancy.ChangeApp;
import io.reelkeep.application.tenancy.ChangeTenant;
import io.reelkeep.application.tenancy.IssueAccessToken;
import io.reelkeep.application.tenancy.IssueUserToken;
import io.reelkeep.application.tenancy.RegisterApp;
import io.reelkeep.application.tenancy.RotateSecret;
import io.reelkeep.application.transcoding.TranscodeFile;
import io.reelkeep.application.upkeep.ReconcileStore;
import io.reelkeep.application.upkeep.ShowReconcile;
import io.reelkeep.application.usage.KeepUsage;
import io.reelkeep.application.usage.ListPlaybacks;
import io.reelkeep.application.usage.ListUsageEvents;
import io.reelkeep.application.usage.NoteUsage;
import io.reelkeep.application.usage.ReportUsage;
import io.reelkeep.application.usage.SetAnalytics;
import io.reelkeep.application.usage.StudyUsage;
import io.reelkeep.application.usage.UsageNotes;
import io.reelkeep.domain.capture.PatienceRule;
import io.reelkeep.domain.capture.RolloverRule;
import io.reelkeep.domain.kit.SampleTenants;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.sharing.Audience;
import io.reelkeep.domain.sharing.ShareScope;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * A whole house in memory: every use case, wired as in production, a clock that is moved by hand, and a scheduler that
 * works when it is told to. Fails when a store is used outside a transaction, or bytes, media and network inside one.
 */
public final class Kit {
    public static final Duration GARBAGE_AGE = Duration.ofHours(24);
    public static final UploadLimits UPLOAD_LIMITS = new UploadLimits(1_000_000, 3, Duration.ofHours(24));

    /** Of a capture under way. */
    public static final long CAPTURE_RESERVATION = 1_000_000;

    private static final int ENDLESS = 100_000;

    public final HandClock clock = new HandClock(SampleTenants.NOON);
    public final InMemoryTransactions transactions = new InMemoryTransactions();
    public final Stores stores = Stores.inMemory(transactions, clock);
    public final InMemoryOutbox outbox = new InMemoryOutbox(transactions);
    public final SeededSecrets secrets = new SeededSecrets(42);
    public final PlainVault vault = new PlainVault();
    public final InMemoryBlobStore blobStore = new InMemoryBlobStore(() -> transactions.refuseInside("blob I/O"));
    public final ScriptedStitcher stitcher =
            new ScriptedStitcher(blobStore, () -> transactions.refuseInside("stitching"));
    public final ScriptedCutter cutter = new ScriptedCutter(blobStore, () -> transactions.refuseInside("cutting"));
    public final ScriptedRenditions renditions =
            new ScriptedRenditions(blobStore, () -> transactions.refuseInside("making a rendition"));
    public final ScriptedReceiver receiver = new ScriptedReceiver(clock, () -> transactions.refuseInside("a callback"));
    public final Workbench bench = new Workbench(transactions, outbox, new CountingIds(), clock);
    public final RollCall roll =
            new RollCall(transactions, stores.nodeStores().nodes(), clock, System::nanoTime, new Random(42)::nextLong);

    private final Blobs blobs = new Blobs(bench, stores.ledger(), blobStore, secrets);
    public final Room room = new Room(stores.tenants(), stores.ledger(), stores.captures(), CAPTURE_RESERVATION);
    private final CaptureStores captureStores =
            new CaptureStores(stores.captures(), stores.segments(), stores.recordings(), stores.syncLedgers());
    private final InMemoryFileBodies bodies = new InMemoryFileBodies(blobStore);
    public final AnnounceEvent announceEvent = new AnnounceEvent(
            bench,
            new AnnounceEvent.Audience(stores.subscriptions(), stores.endpoints(), stores.credentials()),
            stores.meetings(),
            stores.users(),
            stores.deliveries(),
            new PlainEventBodies());
    private final CaptureSealer sealer = new CaptureSealer(
            bench,
            stores.captures(),
            stores.segments(),
            stores.recordings(),
            announceEvent,
            RolloverRule.NINETY_MINUTES);

    public final AddTenant addTenant = new AddTenant(bench, stores.tenants());
    public final ChangeTenant changeTenant = new ChangeTenant(bench, stores.tenants());
    public final AddUser addUser = new AddUser(bench, stores.tenants(), stores.users());
    public final BrowseTenants browseTenants =
            new BrowseTenants(transactions, stores.tenants(), stores.users(), stores.credentials());
    public final RegisterApp registerApp =
            new RegisterApp(bench, stores.tenants(), stores.credentials(), secrets, vault);
    public final ChangeApp changeApp = new ChangeApp(bench, stores.credentials());
    public final RotateSecret rotateSecret = new RotateSecret(bench, stores.credentials(), secrets, vault);
    public final AuthenticateApp authenticateApp =
            new AuthenticateApp(bench, stores.credentials(), stores.nonces(), vault);
    private final PlainUserTokens userTokens = new PlainUserTokens();
    public final IssueUserToken issueUserToken =
            new IssueUserToken(bench, stores.credentials(), stores.users(), vault, userTokens);
    public final AuthenticateUser authenticateUser =
            new AuthenticateUser(bench, stores.credentials(), stores.users(), vault, userTokens);
    public final IssueAccessToken issueAccessToken = new IssueAccessToken(bench, stores.credentials(), vault);
    public final AuthenticateToken authenticateToken = new AuthenticateToken(bench, stores.credentials(), vault);

    public final SessionOpener sessionOpener =
            new SessionOpener(bench, stores.users(), stores.people().sessions(), secrets);
    public final RecogniseVisitor recogniseVisitor =
            new RecogniseVisitor(bench, stores.people().sessions());
    public final PlainHasher hasher = new PlainHasher(() -> transactions.refuseInside("hashing a password"));
    private final ChangePassword.Stores peoplesSecrets = new ChangePassword.Stores(
            stores.people().passwords(), stores.people().sessions());
    public final SignInByPassword signInByPassword = new SignInByPassword(
            bench, stores.people().passwords(), hasher, stores.people().tries(), sessionOpener);
    public final ChangePassword changePassword = new ChangePassword(
            bench, stores.users(), peoplesSecrets, hasher, stores.people().tries());
    public final ChangeUser changeUser = new ChangeUser(
            bench, stores.users(), peoplesSecrets, hasher, stores.people().tries());
    public final EndSessions endSessions =
            new EndSessions(bench, stores.people().sessions());
    private final PlainPersonTokens personTokens = new PlainPersonTokens();
    public final IssuePersonToken issuePersonToken = new IssuePersonToken(clock, secrets, vault, personTokens);
    public final AuthenticatePerson authenticatePerson =
            new AuthenticatePerson(bench, stores.people().sessions(), vault, personTokens);
    public final CheckRights checkRights = new CheckRights(
            transactions,
            stores.recordings(),
            new Rights(stores.users(), stores.accessMembers()),
            stores.clips(),
            stores.captures());

    public final AddMeeting addMeeting = new AddMeeting(bench, stores.users(), stores.meetings(), stores.credentials());
    public final ListRecordings listRecordings =
            new ListRecordings(transactions, stores.users(), stores.recordings(), stores.shares(), vault);
    public final ListTenantRecordings listTenantRecordings =
            new ListTenantRecordings(transactions, stores.users(), stores.recordings(), stores.shares(), vault);
    public final ScrollRecordings scrollRecordings = new ScrollRecordings(
            transactions, stores.users(), stores.meetings(), stores.recordings(), stores.shares(), vault);
    private final Rights rights = new Rights(stores.users(), stores.accessMembers());
    public final FollowRecordings followRecordings = new FollowRecordings(
            bench, stores.recordings(), rights, stores.people().sessions());
    private final Acquaintance acquaintance = new Acquaintance(stores.meetings(), rights, stores.invitations(), vault);
    public final SharedRecordings links =
            new SharedRecordings(stores.shares(), stores.tenants(), stores.recordings(), acquaintance, vault);
    public final ShowRecording showRecording = new ShowRecording(
            transactions, links, stores.captures(), stores.previews(), stores.transcodings(), stores.usageEvents());
    public final ScriptedIllustrator illustrator = new ScriptedIllustrator(() -> transactions.refuseInside("drawing"));
    public final ScriptedTranscoder transcoder = new ScriptedTranscoder(() -> transactions.refuseInside("encoding"));
    public final MakePreviews makePreviews =
            new MakePreviews(bench, stores.recordings(), stores.previews(), blobs, illustrator);
    public final TranscodeFile transcodeFile =
            new TranscodeFile(bench, stores.recordings(), stores.captures(), stores.transcodings(), blobs, transcoder);

    public final StartCapture startCapture =
            new StartCapture(bench, room, stores.users(), stores.meetings(), captureStores, announceEvent);
    public final AcceptSegment acceptSegment =
            new AcceptSegment(bench, stores.captures(), stores.segments(), blobs, sealer);
    public final KeepCaptureAlive keepCaptureAlive = new KeepCaptureAlive(bench, stores.captures());
    public final StopCapture stopCapture = new StopCapture(bench, stores.captures(), sealer);
    public final StopLiveRecording stopLiveRecording = new StopLiveRecording(bench, stores.captures(), sealer);
    public final FindLiveRoom findLiveRoom = new FindLiveRoom(transactions, stores.meetings());
    public final ShowCapture showCapture = new ShowCapture(transactions, stores.captures(), stores.segments());
    public final WatchCapture watchCapture =
            new WatchCapture(bench, stores.captures(), sealer, PatienceRule.DEFAULT, () -> true);
    public final RenewWaiting renewWaiting = new RenewWaiting(bench, stores.captures(), roll);
    public final StitchPart stitchPart =
            new StitchPart(bench, captureStores, blobs, stitcher, sealer, stores.tenants());
    public final RetryRecording retryRecording =
            new RetryRecording(bench, stores.captures(), stores.recordings(), sealer);

    public final MaterialiseFile materialiseFile = new MaterialiseFile(bench, stores.recordings(), bodies, blobs);
    public final ReleaseSegments releaseSegments = new ReleaseSegments(bench, captureStores, blobs);

    public final OpenUpload openUpload = new OpenUpload(
            bench,
            stores.users(),
            stores.meetings(),
            stores.uploads(),
            blobs,
            new OpenUpload.Tools(secrets, UPLOAD_LIMITS, room));
    public final AppendUpload appendUpload = new AppendUpload(bench, stores.uploads(), blobs, UPLOAD_LIMITS, roll);
    public final ShowUpload showUpload = new ShowUpload(bench, stores.uploads());
    public final TerminateUpload terminateUpload = new TerminateUpload(bench, stores.uploads(), blobs);
    public final AcceptBlock acceptBlock =
            new AcceptBlock(bench, stores.users(), stores.uploads(), blobs, UPLOAD_LIMITS);
    public final CompleteUpload completeUpload = new CompleteUpload(bench, stores.users(), stores.uploads());
    public final ReceiveFile receiveFile = new ReceiveFile(
            bench, stores.users(), stores.uploads(), blobs, new OpenUpload.Tools(secrets, UPLOAD_LIMITS, room));
    public final FinishUpload finishUpload =
            new FinishUpload(bench, stores.uploads(), stores.meetings(), captureStores, blobs);
    public final SweepGarbage sweepGarbage =
            new SweepGarbage(bench, stores.uploads(), stores.ledger(), blobStore, stores.nonces(), GARBAGE_AGE);

    private final OpenLinks openLinks = new OpenLinks(stores.shares(), secrets);
    public final AddClass addClass = new AddClass(bench, stores.users(), stores.meetings());
    public final HoldClass holdClass = new HoldClass(bench, stores.meetings(), stores.sittings());
    public final ListClassFiles listClassFiles =
            new ListClassFiles(bench, stores.meetings(), stores.recordings(), stores.captures(), openLinks);
    public final RenameRecording renameRecording = new RenameRecording(bench, stores.recordings(), announceEvent);
    public final ShareRecording shareRecording =
            new ShareRecording(bench, stores.tenants(), stores.recordings(), openLinks, vault, announceEvent);
    private final PlayAddresses addresses =
            new PlayAddresses(bench, stores.recordings(), stores.shares(), stores.previews(), openLinks);
    public final FindFilesByName findFilesByName = new FindFilesByName(bench, stores.recordings(), addresses);
    private final PartFiles partFiles = new PartFiles(stores.recordings(), addresses);
    public final FindFilesOfPart findFilesOfPart =
            new FindFilesOfPart(bench, stores.captures(), stores.recordings(), partFiles);
    public final RememberNotify rememberNotify =
            new RememberNotify(bench, stores.captures(), stores.wishes(), receiver);
    private final NotifyOfPart notifyOfPart = new NotifyOfPart(
            bench,
            stores.captures(),
            partFiles,
            stores.wishes(),
            announceEvent,
            (found, vid) ->
                    vid + " " + found.state() + ", files " + found.files().size());
    public final OpenShare openShare = new OpenShare(bench, links, stores.previews(), stores.users());
    public final UnlockShare unlockShare = new UnlockShare(bench, links, stores.attempts());
    public final HandOutAddresses handOutAddresses = new HandOutAddresses(bench, links);
    public final CheckOperator checkOperator =
            new CheckOperator(transactions, stores.recordings(), rights, stores.tombstones());
    public final GrantAccess grantAccess = new GrantAccess(bench, links, rights);
    public final AskForAccess askForAccess =
            new AskForAccess(bench, stores.recordings(), stores.accessRequests(), rights, announceEvent, links);
    public final ReviewAccess reviewAccess =
            new ReviewAccess(bench, stores.recordings(), stores.accessRequests(), rights);
    public final InviteGuests inviteGuests = new InviteGuests(bench, links);
    public final ExplainShare explainShare = new ExplainShare(bench, links);
    private final ArchivePlans archives = new ArchivePlans(bench, renditions, stores.checksums(), new PlainArchiver());
    private final Companions companions = new Companions(bench, stores.previews(), stores.captions(), blobStore);
    public final DeliverMedia deliverMedia =
            new DeliverMedia(bench, links, renditions, companions, archives, new RecentlyOpened(Duration.ZERO));
    public final ShowExport showExport = new ShowExport(bench, links, renditions, archives);
    public final ShowPlayback showPlayback =
            new ShowPlayback(bench, links, rights, stores.previews(), stores.captions());
    public final KeptSigner signer = new KeptSigner();
    public final NoteAudit noteAudit = new NoteAudit(bench, stores.auditTrail(), stores.tenants(), stores.users());
    public final SealAudit sealAudit = new SealAudit(bench, stores.auditChains(), signer);
    public final NoteVisit noteVisit = new NoteVisit(bench, stores.auditTrail(), links);
    public final ReadAudit readAudit = new ReadAudit(bench, stores.auditChains(), signer);
    private final UsageNotes usageNotes = new UsageNotes();
    public final NoteUsage noteUsage = new NoteUsage(usageNotes, clock);
    public final KeepUsage keepUsage = new KeepUsage(
            usageNotes,
            transactions,
            new KeepUsage.Books(stores.usageEvents(), stores.analyticsSettings(), stores.auditTrail()),
            stores.recordings(),
            vault);
    public final ReportUsage reportUsage =
            new ReportUsage(bench, stores.tenants(), stores.recordings(), stores.usageEvents());
    public final ListUsageEvents listUsageEvents = new ListUsageEvents(
            bench,
            stores.tenants(),
            stores.users(),
            stores.recordings(),
            stores.usageEvents(),
            stores.analyticsSettings());
    public final ListPlaybacks listPlaybacks = new ListPlaybacks(
            bench, stores.recordings(), stores.users(), stores.usageEvents(), stores.analyticsSettings());
    public final SetAnalytics setAnalytics = new SetAnalytics(bench, stores.analyticsSettings(), stores.usageEvents());
    public final StudyUsage studyUsage = new StudyUsage(
            bench,
            stores.tenants(),
            stores.recordings(),
            stores.users(),
            stores.usageEvents(),
            stores.analyticsSettings());
    private final SumFile sumFile = new SumFile(bench, stores.recordings(), renditions, stores.checksums());

    public final TestCallback testCallback =
            new TestCallback(bench, stores.credentials(), vault, stores.endpoints(), new PlainBodies(), receiver);
    public final SetUpHouse setUpHouse = new SetUpHouse(
            bench, stores.tenants(), stores.users(), stores.people().passwords(), hasher, stores.meetings());
    public final SetCallbackEndpoint setCallbackEndpoint =
            new SetCallbackEndpoint(transactions, stores.credentials(), stores.endpoints(), receiver);
    public final BrowseCallbacks browseCallbacks = new BrowseCallbacks(bench, stores.deliveries());
    public final AnnounceCapture announceCapture = new AnnounceCapture(
            bench,
            new AnnounceCapture.Told(stores.captures(), stores.recordings(), stores.meetings()),
            stores.endpoints(),
            stores.deliveries(),
            new PlainBodies(),
            openLinks);
    public final DeliverCallback deliverCallback = new DeliverCallback(
            bench,
            stores.deliveries(),
            receiver,
            new DeliverCallback.Keys(stores.credentials(), stores.subscriptions(), vault));
    public final SubscribeToEvents subscribeToEvents =
            new SubscribeToEvents(transactions, stores.credentials(), stores.subscriptions(), receiver, vault, secrets);

    public final PlanClip planClip = new PlanClip(bench, stores.tenants(), stores.recordings(), cutter);
    public final FindKeyFrames findKeyFrames = new FindKeyFrames(bench, stores.tenants(), stores.recordings(), cutter);
    public final OrderClip orderClip =
            new OrderClip(bench, room, stores.recordings(), stores.clips(), stores.clipOrders());
    public final BrowseClips browseClips = new BrowseClips(transactions, stores.recordings(), stores.clips());
    public final CancelClip cancelClip = new CancelClip(bench, stores.clips());
    public final CutClip cutClip = new CutClip(
            bench,
            new CutClip.Stores(stores.clips(), stores.recordings(), stores.captions()),
            blobs,
            cutter,
            announceEvent);
    public final EditDraft editDraft = new EditDraft(bench, stores.recordings(), stores.drafts());
    public final BrowseDrafts browseDrafts = new BrowseDrafts(transactions, stores.recordings(), stores.drafts());
    public final KeepCaptions keepCaptions =
            new KeepCaptions(bench, stores.recordings(), stores.captions(), announceEvent);
    public final ReadTranscript readTranscript = new ReadTranscript(bench, links, stores.captions());
    public final ShowCaptions showCaptions = new ShowCaptions(bench, links, stores.captions());
    public final ReachRecording reachRecording = new ReachRecording(transactions, stores.recordings());

    private final DeletionStores deletionStores = new DeletionStores(
            stores.recordings(),
            stores.clips(),
            stores.previews(),
            stores.captures(),
            stores.segments(),
            stores.tombstones(),
            stores.traces(),
            stores.lifecycle().safekeeping());
    public final DeleteRecording deleteRecording =
            new DeleteRecording(bench, deletionStores, blobs, bodies, announceEvent);
    public final DeleteFile deleteFile = new DeleteFile(bench, deletionStores, blobs, bodies, announceEvent);
    private final EraseDeleted eraseDeleted =
            new EraseDeleted(bench, deletionStores, blobs, blobStore, stores.auditTrail());
    public final ShowReceipt showReceipt = new ShowReceipt(bench, stores.tombstones(), blobStore, signer);

    public final ReconcileStore reconcileStore = new ReconcileStore(
            bench,
            new ReconcileStore.Books(stores.ledger(), stores.tombstones(), stores.reconcileReports()),
            blobs,
            blobStore,
            stores.auditTrail(),
            GARBAGE_AGE);
    public final ShowReconcile showReconcile = new ShowReconcile(bench, stores.reconcileReports());
    private final Endings endings = new Endings(
            stores.tenants(), stores.lifecycle().policies(), stores.lifecycle().lifespans());
    public final DeleteEnded deleteEnded =
            new DeleteEnded(bench, deletionStores, blobs, bodies, announceEvent, endings);
    public final DeleteBinned deleteBinned = new DeleteBinned(bench, deletionStores, blobs, bodies, announceEvent);
    public final RestoreRecording restoreRecording =
            new RestoreRecording(bench, stores.recordings(), stores.lifecycle().bin(), announceEvent);
    public final HoldRecording holdRecording =
            new HoldRecording(bench, stores.recordings(), stores.lifecycle().safekeeping());
    public final SetRetention setRetention =
            new SetRetention(bench, stores.tenants(), stores.lifecycle().policies());
    public final ForecastEndings forecastEndings = new ForecastEndings(bench, endings);
    public final ShowStanding showStanding = new ShowStanding(
            bench, room, stores.lifecycle().warnings(), stores.lifecycle().policies());
    private final TendTenants tendTenants =
            new TendTenants(bench, endings, stores.lifecycle().warnings());

    private final KitTasks tasks = new KitTasks(
            outbox,
            clock,
            new KitTasks.UseCases(
                    watchCapture,
                    stitchPart,
                    announceCapture,
                    deliverCallback,
                    finishUpload,
                    cutClip,
                    sweepGarbage,
                    materialiseFile,
                    releaseSegments,
                    makePreviews,
                    transcodeFile,
                    sumFile,
                    eraseDeleted,
                    notifyOfPart,
                    reconcileStore,
                    deleteEnded,
                    tendTenants));

    public Kit() {
        transactions.inOne(() -> List.of(TaskKind.SWEEP, TaskKind.TEND_TENANTS)
                .forEach(kind -> outbox.put(new Task(kind, new TenantId(1), "all"), clock.instant())));
    }

    /** Does all background work that is due, and what becomes due by it, without moving the clock. */
    public void runDue() {
        for (int done = 0; done < ENDLESS; done++) {
            var due = outbox.due(clock.instant());
            if (due.isEmpty()) {
                return;
            }
            tasks.run(due.get().task());
        }
        throw new AssertionError("background work without end: " + outbox.waiting());
    }

    /** Lets time pass: everything that becomes due on the way is done at its own time, in order. */
    public void advance(Duration by) {
        Instant end = clock.instant().plus(by);
        runDue();
        List<InMemoryOutbox.Waiting> waiting = outbox.waiting();
        while (!waiting.isEmpty() && !waiting.get(0).due().isAfter(end)) {
            clock.set(waiting.get(0).due());
            runDue();
            waiting = outbox.waiting();
        }
        clock.set(end);
    }

    /** Somebody with a link that lets everybody watch, read and download. */
    public Visitor fetcher(TenantId tenant, ShareScope scope) {
        var terms = new Terms(Audience.EVERYONE, Optional.empty(), Optional.empty(), true, true);
        return Visitor.by(shareRecording
                .share(tenant, scope, terms, Optional.empty())
                .share()
                .token());
    }
}
