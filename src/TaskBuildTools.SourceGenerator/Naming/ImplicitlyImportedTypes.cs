namespace TaskBuildTools.SourceGenerator.Naming;

/// <summary>
/// The types that a C# file sees by their simple name where implicit usings are on: those of System,
/// System.Collections.Generic, System.IO, System.Linq, System.Net.Http, System.Threading and System.Threading.Tasks in
/// .NET 10, without interfaces and without exceptions, attributes and event types other than the base types.
/// </summary>
/// <remarks>
/// A nested class of the same name would make every such mention ambiguous in a file that says
/// <c>using static App.Backlog;</c>. The list is fixed rather than looked up, so that names do not change with the framework.
/// </remarks>
internal static class ImplicitlyImportedTypes
{
    private static readonly HashSet<string> Names = new(
        """
        Action Activator ApartmentState AppContext AppDomain AppDomainSetup ApplicationId ArgIterator Array
        ArraySegment AsyncCallback AsyncEnumerable AsyncFlowControl AsyncLocal AsyncLocalValueChangedArgs
        Attribute AttributeTargets AutoResetEvent Barrier Base64FormattingOptions BinaryReader BinaryWriter
        BitConverter Boolean Buffer BufferedStream Byte ByteArrayContent ByteEqualityComparer
        CancellationToken CancellationTokenRegistration CancellationTokenSource Char CharEnumerator
        ClientCertificateOption CollectionExtensions Comparer Comparison CompressedStack
        ConcurrentExclusiveSchedulerPair ConfigureAwaitOptions Console ConsoleColor ConsoleKey
        ConsoleKeyInfo ConsoleModifiers ConsoleSpecialKey ContextBoundObject ContextCallback Convert
        Converter CountdownEvent CultureAwareComparer DBNull DateOnly DateTime DateTimeKind DateTimeOffset
        DayOfWeek Decimal Delegate DelegatingHandler Dictionary Directory DirectoryInfo Double DriveInfo
        DriveType Enum EnumEqualityComparer Enumerable EnumerableExecutor EnumerableQuery EnumerationOptions
        Environment EnvironmentVariableTarget EqualityComparer EventResetMode EventWaitHandle
        EventWaitHandleAcl Exception ExecutionContext File FileAccess FileAttributes FileInfo FileMode
        FileOptions FileShare FileStream FileStreamOptions FileStyleUriParser FileSystemAclExtensions
        FileSystemInfo FileSystemWatcher FormUrlEncodedContent FormattableString FtpStyleUriParser Func GC
        GCCollectionMode GCGenerationInfo GCKind GCMemoryInfo GCNotificationStatus GenericComparer
        GenericEqualityComparer GenericUriParser GenericUriParserOptions GopherStyleUriParser Guid Half
        HandleInheritability HashCode HashSet HeaderEncodingSelector HostExecutionContext
        HostExecutionContextManager HttpClient HttpClientHandler HttpCompletionOption HttpContent
        HttpKeepAlivePingPolicy HttpMessageHandler HttpMessageInvoker HttpMethod HttpRequestError
        HttpRequestMessage HttpRequestOptions HttpRequestOptionsKey HttpResponseMessage HttpStyleUriParser
        HttpVersionPolicy ImmutableArrayExtensions Index Int128 Int16 Int32 Int64 IntPtr Interlocked
        KeyValuePair Lazy LazyInitializer LazyThreadSafetyMode LdapStyleUriParser LinkedList LinkedListNode
        List LoaderOptimization LocalDataStoreSlot Lock LockCookie LockRecursionPolicy Lookup
        ManualResetEvent ManualResetEventSlim MarshalByRefObject MatchCasing MatchType Math MathF Memory
        MemoryExtensions MemoryStream MessageProcessingHandler MidpointRounding ModuleHandle Monitor
        MulticastDelegate MultipartContent MultipartFormDataContent Mutex MutexAcl NamedWaitHandleOptions
        NativeOverlapped NetPipeStyleUriParser NetTcpStyleUriParser NewsStyleUriParser
        NonRandomizedStringEqualityComparer NotifyFilters Nullable NullableComparer NullableEqualityComparer
        Object ObjectComparer ObjectEqualityComparer OperatingSystem OrderedDictionary OrderedParallelQuery
        OrdinalComparer Overlapped Parallel ParallelEnumerable ParallelExecutionMode ParallelLoopResult
        ParallelLoopState ParallelMergeOptions ParallelOptions ParallelQuery ParameterizedThreadStart Path
        PeriodicTimer PlatformID PreAllocatedOverlapped Predicate PriorityQueue Progress Queryable Queue
        Random RandomAccess Range ReadOnlyMemory ReadOnlyMemoryContent ReadOnlySpan ReaderWriterLock
        ReaderWriterLockSlim ReferenceEqualityComparer RegisteredWaitHandle RuntimeArgumentHandle
        RuntimeFieldHandle RuntimeMethodHandle RuntimeTypeHandle SByte SearchOption SeekOrigin Semaphore
        SemaphoreAcl SemaphoreSlim SendOrPostCallback SequencePosition Single SocketsHttpConnectionContext
        SocketsHttpHandler SocketsHttpPlaintextStreamFilterContext SortedDictionary SortedList SortedSet
        Span SpinLock SpinWait Stack Stream StreamContent StreamReader StreamWriter String StringComparer
        StringComparison StringContent StringNormalizationExtensions StringReader StringSplitOptions
        StringWriter SynchronizationContext Task TaskAsyncEnumerableExtensions TaskCompletionSource
        TaskContinuationOptions TaskCreationOptions TaskExtensions TaskFactory TaskScheduler TaskStatus
        TaskToAsyncResult TextReader TextWriter Thread ThreadLocal ThreadPool ThreadPoolBoundHandle
        ThreadPriority ThreadStart ThreadState ThreadingAclExtensions TimeOnly TimeProvider TimeSpan
        TimeZone TimeZoneInfo Timeout Timer TimerCallback TreeSet Tuple TupleExtensions Type TypeCode
        TypedReference UInt128 UInt16 UInt32 UInt64 UIntPtr UnitySerializationHolder UnixFileMode
        UnmanagedMemoryAccessor UnmanagedMemoryStream Uri UriBuilder UriComponents UriCreationOptions
        UriFormat UriHostNameType UriKind UriParser UriPartial UriTypeConverter ValueTask ValueTuple
        ValueType Version Void Volatile WaitCallback WaitForChangedResult WaitHandle WaitHandleExtensions
        WaitOrTimerCallback WatcherChangeTypes WeakReference
        """.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries),
        StringComparer.Ordinal);

    public static bool Contains(string name) => Names.Contains(name);
}
