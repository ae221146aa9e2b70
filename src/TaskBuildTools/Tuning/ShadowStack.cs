namespace TaskBuildTools.Tuning;

/// <summary>
/// Tells what a cache level of any size would have found: keys in the order of their last use, without their values, cut into
/// bands of equal bytes. A lookup that finds its key in the n-th band is a hit for every level of n bands or more (stack
/// distances: Mattson and others, IBM Systems Journal 9, 1970; counted by position to divide a cache, as in "Utility-Based
/// Cache Partitioning", Qureshi and Patt, MICRO 2006).
/// Of many keys only those with a low hash are followed, and the bytes scaled ("SHARDS", Waldspurger and others, FAST 2015): at
/// most 4,096 keys, 300 KB. Thread-safe; under contention lookups are left out rather than waited for.
/// </summary>
/// <param name="bandBytes">Bytes of a band.</param>
internal sealed class ShadowStack(long bandBytes)
{
    public const int MaxKeys = 4_096;

    private const int None = -1;

    private readonly Dictionary<ulong, int> _places = [];
    private readonly Node[] _nodes = new Node[MaxKeys];
    private readonly int[] _last = CreateLast();
    private readonly long[] _bytes = new long[UtilityCurve.Bands];
    private readonly Lock _lock = new();
    private UtilityCurve _curve = new();
    private int _head = None;
    private int _free = None;
    private int _used;
    private int _shift;

    /// <summary>How many keys are followed now.</summary>
    public int KeyCount => _places.Count;

    /// <summary>One of how many keys is followed.</summary>
    public double SampledOf => Math.ScaleB(1, Volatile.Read(ref _shift));

    /// <summary>Takes in a lookup, if its key is one of those that are followed.</summary>
    public void Access(ulong keyHash, long bytes, long missTicks, bool isHit)
    {
        if (keyHash > ulong.MaxValue >> Volatile.Read(ref _shift) || !_lock.TryEnter())
        {
            return;
        }

        try
        {
            bool isKnown = _places.TryGetValue(keyHash, out int place);
            int band = isKnown ? _nodes[place].Band : UtilityCurve.Bands;
            long cost = missTicks > 0 || !isKnown ? missTicks : _nodes[place].Cost;
            _curve.Add(band, cost, isHit, SampledOf);
            if (isKnown)
            {
                Unlink(place);
            }
            else
            {
                place = Take();
                if (keyHash > ulong.MaxValue >> _shift)
                {
                    // Making room has just put it outside of the sample.
                    Give(place);
                    return;
                }

                _places.Add(keyHash, place);
            }

            _nodes[place] = new Node { Hash = keyHash, Bytes = bytes, Cost = cost };
            Push(place);
        }
        finally
        {
            _lock.Exit();
        }
    }

    /// <summary>What was seen since the last time.</summary>
    public UtilityCurve TakeCurve()
    {
        lock (_lock)
        {
            UtilityCurve curve = _curve;
            _curve = new UtilityCurve();
            return curve;
        }
    }

    private static int[] CreateLast()
    {
        int[] last = new int[UtilityCurve.Bands];
        Array.Fill(last, None);
        return last;
    }

    private int Take()
    {
        while (true)
        {
            if (_free != None)
            {
                int place = _free;
                _free = _nodes[place].Next;
                return place;
            }

            if (_used < MaxKeys)
            {
                return _used++;
            }

            HalveSample();
        }
    }

    private void Give(int place)
    {
        _nodes[place].Next = _free;
        _free = place;
    }

    private void HalveSample()
    {
        Volatile.Write(ref _shift, _shift + 1);
        ulong highest = ulong.MaxValue >> _shift;
        foreach ((ulong hash, int place) in _places)
        {
            if (hash > highest)
            {
                Unlink(place);
                Give(place);
                _places.Remove(hash);
            }
        }

        // The bands of half the keys are half as long.
        Settle();
    }

    private void Push(int place)
    {
        ref Node node = ref _nodes[place];
        node.Band = 0;
        (node.Previous, node.Next) = (None, _head);
        if (_head != None)
        {
            _nodes[_head].Previous = place;
        }

        _head = place;
        _bytes[0] += node.Bytes;
        if (_last[0] == None)
        {
            _last[0] = place;
        }

        Settle();
    }

    private void Unlink(int place)
    {
        Node node = _nodes[place];
        if (_last[node.Band] == place)
        {
            _last[node.Band] = node.Previous != None && _nodes[node.Previous].Band == node.Band ? node.Previous : None;
        }

        _bytes[node.Band] -= node.Bytes;
        if (node.Previous == None)
        {
            _head = node.Next;
        }
        else
        {
            _nodes[node.Previous].Next = node.Next;
        }

        if (node.Next != None)
        {
            _nodes[node.Next].Previous = node.Previous;
        }
    }

    /// <summary>Lets each band hand on what is too much for it, and the last one forget it.</summary>
    private void Settle()
    {
        long limit = Math.Max(1, bandBytes >> _shift);
        long above = 0;
        for (int band = 0; band < UtilityCurve.Bands; band++)
        {
            // By the distance from the top, so that roundings do not add up from band to band.
            while (_last[band] != None && above + _bytes[band] > limit * (band + 1))
            {
                HandOn(band);
            }

            above += _bytes[band];
        }
    }

    private void HandOn(int band)
    {
        int place = _last[band];
        if (band == UtilityCurve.Bands - 1)
        {
            Unlink(place);
            _places.Remove(_nodes[place].Hash);
            Give(place);
            return;
        }

        ref Node node = ref _nodes[place];
        _last[band] = node.Previous != None && _nodes[node.Previous].Band == band ? node.Previous : None;
        _bytes[band] -= node.Bytes;
        node.Band = band + 1;
        _bytes[band + 1] += node.Bytes;
        if (_last[band + 1] == None)
        {
            _last[band + 1] = place;
        }
    }

    private struct Node
    {
        public ulong Hash;
        public long Bytes;
        public long Cost;
        public int Previous;
        public int Next;
        public int Band;
    }
}
