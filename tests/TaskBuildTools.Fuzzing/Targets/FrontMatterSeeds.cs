using System.Text;

namespace TaskBuildTools.Fuzzing.Targets;

/// <summary>Small task files in both dialects, sound and not.</summary>
internal static class FrontMatterSeeds
{
    private static readonly string[] Texts =
    [
        """
        ---
        id: TASK-1
        title: "Write: the report"
        description: 'It''s due'
        agent: codeforge
        status: todo
        priority: high
        created_at: 2025-03-01T09:30:00+02:00
        due_date: 2025-04-01
        dependencies: [TASK-2, "TASK-3"]
        tags:
          - api
          - 'größe 🎉'
        estimated_hours: 1.5
        milestone: m-1 # a comment
        ---

        - [x] one
        - [ ] two
        """,
        """
        ---
        id: task-7
        title: Some: thing
        status: Done
        assignee:
        - @ann
        - bob
        labels: []
        created_date: '2025-01-02 10:11'
        dependencies:
          - task-1
        ordinal: 1000
        ---
        ## Body
        ---
        """,
        """
        ---
        # a comment
        id: &a x-1
        title: *a
        notes: |-
          One
            two

        description: >+
          folded
          text

        other: {a: [1, 2], "b": ~, ? c : !!str d}
        "quoted key": !t v
        estimated_hours: 1e3
        due_date: 12:30
        ...
        """,
        """
        ---
        id: plain-9
        title: >-
          Write the report
          today
        description: 'It''s due

          soon, says
            everybody

          '
        notes: "One:\n- two \
          \ three\u00e9\n\
          four"
        agent: somebody
          else
        details: |
          # One
            two

          three
        dependencies:
        - >-
          a
          b
        - c
          d
        other: {}
        status_timestamps:
          todo: '2025-07-24T05:12:29+00:00'
          complete:
        tags: ["a\"b", 'c''d']
        ---
        """,
    ];

    public static IEnumerable<byte[]> All { get; } =
    [
        .. Texts.Select(Encoding.UTF8.GetBytes),
        .. Texts.Select(text => Encoding.UTF8.GetBytes("\uFEFF" + text.Replace("\n", "\r\n", StringComparison.Ordinal))),
    ];
}
